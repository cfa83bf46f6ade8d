package dev.mizan.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real redis-server on a free loopback port, which ends with the test. */
final class RedisServer implements AutoCloseable {

    private final int port;
    private final Path directory;
    private final List<String> settings;
    private Process process;

    private RedisServer(int port, Path directory, List<String> settings) throws IOException {
        this.port = port;
        this.directory = directory;
        this.settings = settings;
        this.process = begin();
    }

    /** Starts one that keeps its data in this directory. */
    static RedisServer start(Path directory, String... settings) throws IOException {
        return new RedisServer(freePort(), directory, List.of(settings));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process begin() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "redis-server",
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                directory.toString(),
                "--save",
                "",
                "--appendonly",
                "no"));
        command.addAll(settings);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        while (!"+PONG".equals(tell("PING"))) {
            if (!started.isAlive()) {
                throw new IOException("redis-server ended at its start. Is it installed? build/tools redis");
            }
            Thread.onSpinWait();
        }
        return started;
    }

    int port() {
        return port;
    }

    URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Sends a command as a line, and gives the first line of the answer; null if there is none. */
    @Nullable
    String tell(String command) {
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
    void restart() throws IOException {
        kill();
        process = begin();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
