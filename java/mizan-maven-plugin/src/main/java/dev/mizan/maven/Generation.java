package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * One run of the generator, in a JVM of its own.
 *
 * @param java the {@code java} to run
 * @param classPath what the application and the generator need, in order
 * @param classes the folder in which functions are looked for
 * @param target the front end's framework
 * @param output the folder that will hold the client
 */
record Generation(Path java, List<Path> classPath, Path classes, String target, Path output) {

    private static final String WARNING = "warning: ";
    private static final int MISTAKES = 2;

    Generation {
        classPath = List.copyOf(classPath);
    }

    /**
     * Generates the client.
     *
     * @throws MojoFailureException if the application is declared wrongly: each mistake, with its place
     * @throws IOException if the generator could not run
     */
    void run(Log log) throws IOException, MojoFailureException {
        Path arguments = Files.createTempFile("mizan", ".args");
        Path errors = Files.createTempFile("mizan", ".err");
        try {
            Files.writeString(arguments, argumentFile(), nativeEncoding());
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
            report(exit, output, problems, log);
        } finally {
            Files.deleteIfExists(arguments);
            Files.deleteIfExists(errors);
        }
    }

    private void report(int exit, List<String> output, List<String> problems, Log log)
            throws IOException, MojoFailureException {
        for (String line : output) {
            if (line.startsWith(WARNING)) {
                log.warn(line.substring(WARNING.length()));
            } else {
                log.info(line);
            }
        }
        if (exit == MISTAKES) {
            throw new MojoFailureException("The client cannot be generated:\n  " + String.join("\n  ", problems));
        }
        if (exit != 0) {
            throw new IOException("the generator ended with " + exit + ":\n" + String.join("\n", problems));
        }
        problems.forEach(log::debug);
    }

    private String argumentFile() {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        // It runs for a second: no time for the optimising compiler, or to start a parallel collector.
        return List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        path,
                        "dev.mizan.codegen.Main",
                        "--classes",
                        classes.toString(),
                        "--target",
                        target,
                        "--out",
                        output.toString())
                .stream()
                .map(Generation::quoted)
                .collect(Collectors.joining("\n", "", "\n"));
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
