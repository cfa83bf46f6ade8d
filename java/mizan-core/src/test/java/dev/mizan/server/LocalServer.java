package dev.mizan.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A child process that serves a port of the loopback address. It is ended when it is closed or the virtual machine ends, and
 * its folder goes with it. Thread-safe.
 *
 * <p>{@snippet :
 * LocalServer redis = LocalServer.start(folder, port -> List.of("redis-server", "--port", "" + port), LocalServer::accepts);
 * }
 */
public final class LocalServer implements AutoCloseable {

    private static final int PORTS = 3;
    private static final int SECONDS_TO_START = 180;
    private static final int SECONDS_TO_END = 10;

    private final Path folder;
    private final int port;
    private final Process process;
    private final Thread atExit = new Thread(this::end, "local-server-end");

    private LocalServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a server and waits until it is ready; on another port if one is taken meanwhile.
     *
     * @param folder where it may keep files, also its output in {@code server.log}; deleted at its end
     * @param command the command for a port; the process that it starts must be the server itself
     * @param ready whether the server on this port is ready
     * @throws IllegalStateException if it does not start, with what it said
     */
    public static LocalServer start(Path folder, IntFunction<List<String>> command, IntPredicate ready) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            LocalServer server = new LocalServer(folder, port, launch(command.apply(port), folder));
            if (server.becomes(ready)) {
                return server;
            }
            String said = read(folder.resolve("server.log"));
            server.end();
            if (attempt == PORTS) {
                delete(folder);
                throw new IllegalStateException(command.apply(port) + " did not start:\n" + said);
            }
        }
    }

    /** Whether anything accepts connections on this port of the loopback address. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The port that it serves. */
    public int port() {
        return port;
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
        delete(folder);
    }

    private boolean becomes(IntPredicate ready) {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START); System.nanoTime() < end; ) {
            if (exitsWithin(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (ready.test(port)) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        process.destroy();
        if (!exitsWithin(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean exitsWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process launch(List<String> command, Path folder) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
