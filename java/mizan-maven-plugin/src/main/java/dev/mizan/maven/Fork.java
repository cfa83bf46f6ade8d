package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Runs one of the generator's command lines in a JVM of its own.
 *
 * @param java the {@code java} to run
 * @param classPath what the application and the generator need, in order
 */
record Fork(Path java, List<Path> classPath) {

    private static final String WARNING = "warning: ";
    private static final int MISTAKES = 2;

    Fork {
        classPath = List.copyOf(classPath);
    }

    /**
     * Runs a main class to its end.
     *
     * @param failure what a refusal begins with
     * @throws MojoFailureException if it refused: each reason on a line
     * @throws IOException if it could not run
     */
    void run(String mainClass, List<String> options, Log log, String failure) throws IOException, MojoFailureException {
        Path arguments = Files.createTempFile("mizan", ".args");
        Path errors = Files.createTempFile("mizan", ".err");
        try {
            Files.writeString(arguments, argumentFile(mainClass, options), nativeEncoding());
            Process process = new ProcessBuilder(java.toString(), "@" + arguments)
                    .redirectError(errors.toFile())
                    .start();
            List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int exit = waitFor(process);
            List<String> problems = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            report(exit, output, problems, log, failure);
        } finally {
            Files.deleteIfExists(arguments);
            Files.deleteIfExists(errors);
        }
    }

    private static void report(int exit, List<String> output, List<String> problems, Log log, String failure)
            throws IOException, MojoFailureException {
        for (String line : output) {
            if (line.startsWith(WARNING)) {
                log.warn(line.substring(WARNING.length()));
            } else {
                log.info(line);
            }
        }
        if (exit == MISTAKES) {
            throw new MojoFailureException(failure + ":\n  " + String.join("\n  ", problems));
        }
        if (exit != 0) {
            throw new IOException("the generator ended with " + exit + ":\n" + String.join("\n", problems));
        }
        problems.forEach(log::debug);
    }

    private String argumentFile(String mainClass, List<String> options) {
        // It runs for a second: no time for the optimising compiler, or to start a parallel collector.
        List<String> all = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                mainClass));
        all.addAll(options);
        return all.stream().map(Fork::quoted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The launcher reads argument files in the platform's encoding. */
    private static Charset nativeEncoding() {
        return Charset.forName(
                System.getProperty("native.encoding", Charset.defaultCharset().name()));
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
