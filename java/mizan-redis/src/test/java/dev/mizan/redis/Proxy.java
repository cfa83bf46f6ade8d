package dev.mizan.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** Stands between a client and a server: holds back, damages and cuts off what the server says. */
final class Proxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean refusing;
    private volatile UnaryOperator<byte[]> damage = UnaryOperator.identity();

    Proxy(int server) throws IOException {
        this.server = server;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    URI uri() {
        return URI.create("redis://127.0.0.1:" + listening.getLocalPort());
    }

    /** From now on the server's answers wait, until {@link #release}. */
    void stall() {
        open = new CountDownLatch(1);
    }

    void release() {
        open.countDown();
    }

    /** Changes what the server says. */
    void damage(UnaryOperator<byte[]> change) {
        damage = change;
    }

    /** Cuts all connections and takes no new ones, until {@link #reconnect}. */
    void cut() {
        refusing = true;
        drop();
    }

    void reconnect() {
        refusing = false;
    }

    private void drop() {
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            close(socket);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (refusing) {
                    close(client);
                    continue;
                }
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(client);
                sockets.add(upstream);
                begin(() -> copy(client, upstream, false));
                begin(() -> copy(upstream, client, true));
            } catch (IOException over) {
                // The next connection finds out whether the proxy has been closed.
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[65_536];
        try (InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                byte[] octets = java.util.Arrays.copyOf(buffer, count);
                if (answers) {
                    open.await();
                    octets = damage.apply(octets);
                }
                output.write(octets);
                output.flush();
            }
        } catch (IOException over) {
            // One side has gone; the other is told by the end of its stream.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It was closed by the other side.
        }
    }

    @Override
    public void close() throws IOException {
        release();
        listening.close();
        drop();
    }
}
