package dev.mizan.codegen;

import dev.mizan.codegen.OutputDirectory.Changes;
import java.io.PrintStream;
import java.util.Locale;

/**
 * The command line: compiled classes to a client on disk.
 *
 * <pre>{@code
 * java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.Main \
 *     --classes target/classes --target react --out src/main/web/src/mizan
 * }</pre>
 *
 * <p>It ends as {@link CommandLine} says; an application that is declared wrongly is refused, each mistake with its class and
 * method. Neither the application nor any of its classes is started or initialised.
 */
public final class Main {

    private Main() {}

    /** Runs the generator and ends the JVM. */
    public static void main(String[] arguments) {
        // Texts of a language that the application does not have are its plain ones, whoever builds it.
        Locale.setDefault(Locale.ROOT);
        commandLine(Main.class.getClassLoader()).runAndExit(arguments);
    }

    static CommandLine<Options> commandLine(ClassLoader loader) {
        return new CommandLine<>(Options.USAGE, Options::parse, (options, out) -> generate(options, loader, out));
    }

    private static void generate(Options options, ClassLoader loader, PrintStream out) {
        CompiledClient client = CompiledClient.of(options.classes(), loader, options.forms());
        client.findings().forEach(finding -> out.println("warning: " + finding));
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
}
