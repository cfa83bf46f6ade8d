package dev.mizan.codegen;

import dev.mizan.function.MistakeException;
import dev.mizan.function.MistakeException.Found;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a command line of this module ends: with 0 if it did its work, with 2 if the application is refused (each reason is a
 * line on the standard error stream), and with 3 if it was called wrongly or cannot read or write.
 *
 * @param <O> what its arguments say
 * @param usage how it is called
 * @param options reads the arguments; what is wrong with them is an {@link IllegalArgumentException}
 * @param work does the work and prints what it did
 */
public record CommandLine<O>(String usage, Function<List<String>, O> options, BiConsumer<O, PrintStream> work) {

    // 1 is what the JVM itself ends with when it cannot start or run.
    private static final int REFUSED = 2;
    private static final int UNUSABLE = 3;

    /** Runs with the streams of the process and ends the JVM. */
    public void runAndExit(String[] arguments) {
        // In UTF-8 whatever the platform says: build tools read it so.
        try (PrintStream out = stream(FileDescriptor.out);
                PrintStream err = stream(FileDescriptor.err)) {
            int exit = run(List.of(arguments), out, err);
            out.flush();
            err.flush();
            System.exit(exit);
        }
    }

    /** Runs; gives the exit code. */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        O parsed;
        try {
            parsed = options.apply(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(usage);
            return UNUSABLE;
        }
        try {
            work.accept(parsed, out);
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

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
