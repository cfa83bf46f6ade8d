package dev.mizan.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Varnish with the VCL that Mizan ships, in front of a server on this machine. Thread-safe. */
public final class LocalVarnish implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/varnishd");
    private static final String VCL = "/dev/mizan/edge/mizan.vcl";

    private final LocalServer server;

    private LocalVarnish(LocalServer server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param backendPort the port of the server behind it, which need not run yet
     * @param edited changes the VCL
     * @throws IllegalStateException if Varnish or its module xkey is not installed
     */
    public static LocalVarnish start(int backendPort, UnaryOperator<String> edited) {
        requireVarnish();
        try {
            Path folder = Files.createTempDirectory("mizan-varnish");
            // Its child and the compiler of its VCL run as users of their own.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path vcl = folder.resolve("mizan.vcl");
            Files.writeString(
                    vcl,
                    edited.apply(vcl().replace("BASE_PATTERN", "/api/mizan")
                            .replace("BASE_PATH", "/api/mizan")
                            .replace("8080", String.valueOf(backendPort))));
            return new LocalVarnish(LocalServer.start(
                    folder,
                    port -> List.of(
                            PROGRAM.toString(),
                            "-F",
                            "-n",
                            folder.resolve("work").toString(),
                            "-a",
                            "127.0.0.1:" + port,
                            "-T",
                            "none",
                            "-f",
                            vcl.toString(),
                            "-s",
                            "malloc,32m"),
                    LocalServer::accepts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives what Varnish's compiler says against a VCL; nothing if it takes it.
     *
     * @throws IllegalStateException if Varnish is not installed
     */
    public static String refusal(String vcl) {
        requireVarnish();
        try {
            // Also the compiler runs as a user of its own.
            Path file = Files.createTempFile(
                    "mizan",
                    ".vcl",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
            try {
                Files.writeString(file, vcl);
                Process compiler = new ProcessBuilder(PROGRAM.toString(), "-C", "-f", file.toString())
                        .redirectErrorStream(true)
                        .start();
                String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return compiler.waitFor() == 0 ? "" : output;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Varnish compiled", e);
        }
    }

    private static void requireVarnish() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(
                    "Varnish is not installed. Run build/tools varnish (Debian: varnish, varnish-modules).");
        }
    }

    private static String vcl() throws IOException {
        try (InputStream vcl = Objects.requireNonNull(LocalVarnish.class.getResourceAsStream(VCL))) {
            return new String(vcl.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The port that it serves. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
