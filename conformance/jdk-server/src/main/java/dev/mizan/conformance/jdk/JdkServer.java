package dev.mizan.conformance.jdk;

import com.sun.net.httpserver.HttpServer;
import dev.mizan.conformance.Accounts;
import dev.mizan.conformance.Services;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Serves the conformance application on the loopback interface until its process ends. */
public final class JdkServer {

    private static final String BASE_PATH = "/api/mizan";
    private static final int BACKLOG = 0;

    private JdkServer() {}

    /**
     * Starts the server.
     *
     * @param arguments the port
     */
    public static void main(String[] arguments) throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, BACKLOG);
        server.createContext(
                "/", new MizanHandler(BASE_PATH, Services.dispatcher().build(), new Accounts()));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }
}
