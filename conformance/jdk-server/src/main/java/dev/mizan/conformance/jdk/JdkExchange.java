package dev.mizan.conformance.jdk;

import com.sun.net.httpserver.HttpExchange;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to the JDK's server as Mizan sees it. There is no CSRF token: where a request comes from is proof enough. */
final class JdkExchange implements Exchange {

    private final HttpExchange http;
    private final String path;
    private final Identity identity;

    JdkExchange(HttpExchange http, String path, Identity identity) {
        this.http = http;
        this.path = path;
        this.identity = identity;
    }

    @Override
    public String method() {
        return http.getRequestMethod();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public @Nullable String query() {
        return http.getRequestURI().getRawQuery();
    }

    @Override
    public @Nullable String header(String name) {
        return http.getRequestHeaders().getFirst(name);
    }

    @Override
    public long contentLength() {
        String length = header("Content-Length");
        if (length != null) {
            return Long.parseLong(length);
        }
        return header("Transfer-Encoding") == null ? 0 : -1;
    }

    @Override
    public InputStream body() {
        return http.getRequestBody();
    }

    @Override
    public String remoteAddress() {
        return http.getRemoteAddress().getAddress().getHostAddress();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public String origin() {
        return "http://" + Objects.requireNonNullElse(header("Host"), "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return Optional.empty();
    }
}
