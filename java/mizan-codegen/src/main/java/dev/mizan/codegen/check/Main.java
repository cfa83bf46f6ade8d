package dev.mizan.codegen.check;

import dev.mizan.codegen.CommandLine;
import dev.mizan.codegen.GenerationException;
import dev.mizan.codegen.MethodFinder;
import dev.mizan.function.Registry;
import java.io.PrintStream;

/**
 * The command line: compiled classes beside the committed files.
 *
 * <pre>{@code
 * java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.check.Main \
 *     --classes target/classes --committed src/main/mizan [--accept]
 * }</pre>
 *
 * <p>It ends as {@link CommandLine} says: with 0 if the build may go on.
 */
public final class Main {

    private Main() {}

    /** Checks and ends the JVM. */
    public static void main(String[] arguments) {
        commandLine(Main.class.getClassLoader()).runAndExit(arguments);
    }

    static CommandLine<Options> commandLine(ClassLoader loader) {
        return new CommandLine<>(Options.USAGE, Options::parse, (options, out) -> check(options, loader, out));
    }

    private static void check(Options options, ClassLoader loader, PrintStream out) {
        Registry registry = Registry.of(new MethodFinder(loader).find(options.classes()));
        Check.Result result = Check.run(registry, new CommittedFiles(options.committed()), options.accept());
        result.warnings().forEach(warning -> out.println("warning: " + warning));
        if (!result.problems().isEmpty()) {
            throw new GenerationException(result.problems());
        }
        out.println(result.summary());
    }
}
