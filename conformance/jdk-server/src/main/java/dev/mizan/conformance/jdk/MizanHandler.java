package dev.mizan.conformance.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.mizan.conformance.Accounts;
import dev.mizan.dispatch.Dispatcher;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Identity;
import dev.mizan.http.Response;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands every request below the base path to the dispatcher, once it is known who sends it. */
final class MizanHandler implements HttpHandler {

    private static final int NO_BODY = -1;

    private final String basePath;
    private final Dispatcher dispatcher;
    private final Accounts accounts;

    MizanHandler(String basePath, Dispatcher dispatcher, Accounts accounts) {
        this.basePath = basePath;
        this.dispatcher = dispatcher;
        this.accounts = accounts;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            @Nullable String path = http.getRequestURI().getRawPath();
            if (path == null || !path.startsWith(basePath + "/") && !path.equals(basePath)) {
                http.sendResponseHeaders(404, NO_BODY);
                return;
            }
            write(answer(http, path.substring(basePath.length())), http);
        }
    }

    private Response answer(HttpExchange http, String path) {
        Optional<Identity> identity = accounts.identity(http.getRequestHeaders().getFirst("Authorization"));
        return identity.isEmpty()
                ? dispatcher.refuse(
                        ErrorEnvelope.of(ErrorCode.UNAUTHORIZED),
                        http.getRequestHeaders().getFirst("Origin"))
                : dispatcher.dispatch(new JdkExchange(http, path, identity.get()));
    }

    private static void write(Response response, HttpExchange http) throws IOException {
        response.headers().forEach(http.getResponseHeaders()::set);
        byte[] body = response.body();
        if (!response.hasContentLength() || body.length == 0) {
            http.sendResponseHeaders(response.status(), NO_BODY);
        } else if (http.getRequestMethod().equals("HEAD")) {
            http.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            http.sendResponseHeaders(response.status(), NO_BODY);
        } else {
            http.sendResponseHeaders(response.status(), body.length);
            http.getResponseBody().write(body);
        }
    }
}
