package dev.mizan.test;

import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request without a transport. It comes from no browser, so that nothing could have been forged. */
final class DirectExchange implements Exchange {

    private final WireRequest request;
    private final Supplier<Identity> security;
    private @Nullable Identity identity;

    DirectExchange(WireRequest request, Supplier<Identity> security) {
        this.request = request;
        this.security = security;
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String path() {
        return request.path();
    }

    @Override
    public @Nullable String query() {
        return request.query();
    }

    @Override
    public @Nullable String header(String name) {
        return name.equalsIgnoreCase("Content-Type") ? "application/json" : null;
    }

    @Override
    public long contentLength() {
        return request.bytes().length;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(request.bytes());
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }

    @Override
    public Identity identity() {
        Identity known = identity;
        if (known == null) {
            known = security.get();
            identity = known;
        }
        return known;
    }

    @Override
    public String origin() {
        return "http://localhost";
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return Optional.empty();
    }
}
