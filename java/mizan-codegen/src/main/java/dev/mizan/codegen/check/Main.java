package dev.mizan.codegen.check;

import dev.mizan.codegen.GenerationException;
import dev.mizan.codegen.MethodFinder;
import dev.mizan.function.MistakeException;
import dev.mizan.function.MistakeException.Found;
import dev.mizan.function.Registry;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The command line: compiled classes beside the committed files.
 *
 * <pre>{@code
 * java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.check.Main \
 *     --classes target/classes --committed src/main/mizan [--accept]
 * }</pre>
 *
 * <p>It ends with 0 if the build may go on, with 2 if it may not (each reason is a line on the standard error stream), and
 * with 3 if it was called wrongly or cannot read or write.
 */
public final class Main {

    private static final int REFUSED = 2;
    private static final int UNUSABLE = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final ClassLoader loader;

    Main(PrintStream out, PrintStream err, ClassLoader loader) {
        this.out = out;
        this.err = err;
        this.loader = loader;
    }

    /** Checks and ends the JVM. */
    public static void main(String[] arguments) {
        try (PrintStream out =
                        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
                PrintStream err =
                        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8)) {
            int exit = new Main(out, err, Main.class.getClassLoader()).run(List.of(arguments));
            out.flush();
            err.flush();
            System.exit(exit);
        }
    }

    /** Checks with these arguments; gives the exit code. */
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
            Registry registry = Registry.of(new MethodFinder(loader).find(options.classes()));
            Check.Result result = Check.run(registry, new CommittedFiles(options.committed()), options.accept());
            result.warnings().forEach(warning -> out.println("warning: " + warning));
            result.problems().forEach(err::println);
            if (!result.problems().isEmpty()) {
                return REFUSED;
            }
            out.println(result.summary());
            return 0;
        } catch (MistakeException e) {
            e.found().stream().map(Found::message).forEach(err::println);
            return REFUSED;
        } catch (GenerationException e) {
            e.messages().forEach(err::println);
            return REFUSED;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }
}
