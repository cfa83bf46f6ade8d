package dev.mizan.dispatch;

import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fetch of a context on behalf of another request, which may have a method, an address and a body of its own. */
record ContextExchange(Exchange request, String path) implements ReadExchange {

    static ContextExchange of(ContextReads reads, Exchange request) {
        return new ContextExchange(request, "/ctx/" + reads.context().name() + '/');
    }

    @Override
    public @Nullable String header(String name) {
        return request.header(name);
    }

    @Override
    public String remoteAddress() {
        return request.remoteAddress();
    }

    @Override
    public Identity identity() {
        return request.identity();
    }

    @Override
    public Identity latestIdentity() {
        return request.latestIdentity();
    }

    @Override
    public String origin() {
        return request.origin();
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return request.csrfToken();
    }
}
