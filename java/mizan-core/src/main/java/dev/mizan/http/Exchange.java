package dev.mizan.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, as a transport hands it to Mizan. Used by one thread.
 *
 * <p>Nothing is looked at before it is asked for: a public read never asks who is there, so that it makes no session.
 */
public interface Exchange {

    /** The HTTP method as it was sent, {@code GET}. */
    String method();

    /** The path below the base path, not decoded, beginning with a slash: {@code /ctx/product/}. */
    String path();

    /** The query, not decoded, without the question mark; null if there is none. */
    @Nullable
    String query();

    /** The header's value, of several the first; null if there is none. */
    @Nullable
    String header(String name);

    /** The length of the body in bytes as announced, −1 if it was not. */
    long contentLength();

    /** The body; asked for once. The transport need not limit it. */
    InputStream body() throws IOException;

    /**
     * The address from which the request comes, after forwarded headers that the transport trusts; empty if the transport
     * does not know.
     */
    String remoteAddress();

    /** Who sends the request: always the same, whatever a function does meanwhile. */
    Identity identity();

    /** Who sends it by now: a function may have logged somebody in or out. By default nothing does. */
    default Identity latestIdentity() {
        return identity();
    }

    /**
     * The own origin as browsers write it, {@code https://shop.example}, after forwarded headers that the transport
     * trusts.
     */
    String origin();

    /**
     * Makes the CSRF token and its cookie if there is none yet; empty if this server wants none. Only {@code session/} asks.
     * That unsafe requests carry it is for the transport's security framework to check, before Mizan sees them.
     */
    Optional<CsrfToken> csrfToken();
}
