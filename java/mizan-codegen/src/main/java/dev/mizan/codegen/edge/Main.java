package dev.mizan.codegen.edge;

import dev.mizan.codegen.CommandLine;
import dev.mizan.codegen.GenerationException;
import dev.mizan.codegen.MethodFinder;
import dev.mizan.function.Registry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line: compiled classes to what an edge needs.
 *
 * <pre>{@code
 * java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.edge.Main \
 *     --classes target/classes --out target/mizan-edge [--base-path /api/mizan]
 * }</pre>
 *
 * <p>It ends as {@link CommandLine} says; a base path that is none is refused. No class is initialised.
 */
public final class Main {

    private Main() {}

    /** Writes the files and ends the JVM. */
    public static void main(String[] arguments) {
        commandLine(Main.class.getClassLoader()).runAndExit(arguments);
    }

    static CommandLine<Options> commandLine(ClassLoader loader) {
        return new CommandLine<>(Options.USAGE, Options::parse, (options, out) -> write(options, loader, out));
    }

    private static void write(Options options, ClassLoader loader, PrintStream out) {
        BasePath base = basePath(options.basePath());
        Registry registry = Registry.of(new MethodFinder(loader).find(options.classes()));
        try {
            Path folder = Files.createDirectories(options.out());
            Files.writeString(folder.resolve("edge-manifest.json"), EdgeManifest.json(registry, base));
            Files.writeString(folder.resolve("mizan.vcl"), Vcl.of(base));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + options.out() + ": " + e.getMessage(), e);
        }
        out.println("edge-manifest.json and mizan.vcl for " + base.path() + " in " + options.out());
    }

    private static BasePath basePath(String path) {
        try {
            return new BasePath(path);
        } catch (IllegalArgumentException e) {
            throw new GenerationException(List.of(e.getMessage()));
        }
    }
}
