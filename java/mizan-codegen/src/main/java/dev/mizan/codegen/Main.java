package dev.mizan.codegen;

import dev.mizan.codegen.OutputDirectory.Changes;
import dev.mizan.function.MistakeException;
import dev.mizan.function.MistakeException.Found;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The command line: compiled classes to a client on disk.
 *
 * <pre>{@code
 * java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.Main \
 *     --classes target/classes --target react --out src/main/web/src/mizan
 * }</pre>
 *
 * <p>It ends with 0 if the client is up to date, with 2 if the application is declared wrongly (each mistake is a line on
 * the standard error stream, with its class and method), and with 3 if it was called wrongly or cannot read or write.
 * Neither the application nor any of its classes is started or initialised.
 */
public final class Main {

    // 1 is what the JVM itself ends with when it cannot start or run.
    private static final int MISTAKES = 2;
    private static final int UNUSABLE = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final ClassLoader loader;

    Main(PrintStream out, PrintStream err, ClassLoader loader) {
        this.out = out;
        this.err = err;
        this.loader = loader;
    }

    /** Runs the generator and ends the JVM. */
    public static void main(String[] arguments) {
        // In UTF-8 whatever the platform says: build tools read it so.
        try (PrintStream out = stream(FileDescriptor.out);
                PrintStream err = stream(FileDescriptor.err)) {
            int exit = new Main(out, err, Main.class.getClassLoader()).run(List.of(arguments));
            out.flush();
            err.flush();
            System.exit(exit);
        }
    }

    /** Runs the generator with these arguments; gives the exit code. */
    int run(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Options.USAGE);
            return UNUSABLE;
        }
        try {
            generate(options);
            return 0;
        } catch (MistakeException e) {
            e.found().stream().map(Found::message).forEach(err::println);
            return MISTAKES;
        } catch (GenerationException e) {
            e.messages().forEach(err::println);
            return MISTAKES;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private void generate(Options options) {
        CompiledClient client = CompiledClient.of(options.classes(), loader);
        if (client.functions() == 0) {
            out.println(
                    "warning: There is no function in " + options.classes() + ". Those of a dependency are found if it"
                            + " is named: functionsFrom of the Maven plugin, --classes here.");
        }
        Changes changes = client.write(options.target(), options.out());
        out.println(count(client.functions(), "function") + " and " + count(client.contexts(), "context") + " in "
                + options.out() + ": " + changes);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
