package dev.mizan.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A redis-server of its own, which can be killed and started again where it was. For one thread at a time. */
public final class LocalRedis implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private Process process;

    private LocalRedis(Path folder, int port, List<String> settings) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
        this.process = begin();
    }

    /**
     * Starts one that keeps nothing on disk unless it is told to.
     *
     * @param settings as on its command line
     * @throws IllegalStateException if Redis is not installed or does not start
     */
    public static LocalRedis start(String... settings) {
        try {
            Path folder = Files.createTempDirectory("mizan-redis");
            return new LocalRedis(folder, LocalServer.freePort(), List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process begin() {
        List<String> command = new ArrayList<>(List.of(
                "redis-server",
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "no"));
        command.addAll(settings);
        Process started = launch(command);
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        while (!"+PONG".equals(tell("PING"))) {
            if (!started.isAlive()) {
                throw new IllegalStateException(command + " ended at its start");
            }
            Thread.onSpinWait();
        }
        return started;
    }

    private static Process launch(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new IllegalStateException("Redis is not installed. Run build/tools redis.", missing);
        }
    }

    /** The port that it serves. */
    public int port() {
        return port;
    }

    /** Its address, for clients. */
    public URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Sends a command as a line, and gives the first line of the answer; null if there is none. */
    public @Nullable String tell(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            StringBuilder line = new StringBuilder();
            for (int octet = socket.getInputStream().read();
                    octet >= 0 && octet != '\r';
                    octet = socket.getInputStream().read()) {
                line.append((char) octet);
            }
            return line.toString();
        } catch (IOException refused) {
            return null;
        }
    }

    /** Kills it, and starts it again with what it had written to its disk. */
    public void restart() {
        kill();
        process = begin();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        LocalServer.delete(folder);
    }
}
