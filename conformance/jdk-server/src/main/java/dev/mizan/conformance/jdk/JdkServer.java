package dev.mizan.conformance.jdk;

import com.sun.net.httpserver.HttpServer;
import dev.mizan.conformance.Services;
import dev.mizan.dispatch.Dispatcher;
import dev.mizan.dispatch.PlainInvoker;
import dev.mizan.function.Registry;
import dev.mizan.schema.SchemaBuilder;
import jakarta.validation.Validation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
        server.createContext("/", new MizanHandler(BASE_PATH, dispatcher(Services.create()), new Accounts()));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private static Dispatcher dispatcher(List<Object> services) {
        Registry registry = Registry.of(services.stream()
                .flatMap(service -> Arrays.stream(service.getClass().getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .toList());
        return Dispatcher.builder(registry, new PlainInvoker(registry, services))
                .identitySecret("a secret of the conformance suite".getBytes(StandardCharsets.UTF_8))
                .schemaHash(SchemaBuilder.build(registry).hash())
                .allowedOrigins(List.of("https://friend.example"))
                .validation(Validation.buildDefaultValidatorFactory())
                .build();
    }
}
