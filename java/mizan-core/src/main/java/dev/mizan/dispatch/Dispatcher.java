package dev.mizan.dispatch;

import dev.mizan.function.Registry;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import dev.mizan.http.Response;
import dev.mizan.json.Json;
import dev.mizan.page.PageContents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers every request below the base path (PROTOCOL §2). Thread-safe.
 *
 * <p>{@snippet :
 * Dispatcher dispatcher = Dispatcher.builder(registry, invoker).identitySecret(secret).schemaHash(hash).build();
 * Response response = dispatcher.dispatch(exchange);
 * }
 */
public final class Dispatcher {

    private static final String OPTIONS = "OPTIONS";

    private final String schemaHash;
    private final Endpoints endpoints;
    private final Failures failures;
    private final CorsStep cors;
    private final IdentityDigest digest;
    private final PageStep pages;
    private final Json json;

    Dispatcher(
            String schemaHash,
            Endpoints endpoints,
            Failures failures,
            CorsStep cors,
            IdentityDigest digest,
            PageStep pages,
            Json json) {
        this.schemaHash = schemaHash;
        this.endpoints = endpoints;
        this.failures = failures;
        this.cors = cors;
        this.digest = digest;
        this.pages = pages;
        this.json = json;
    }

    /** Begins a dispatcher for what the application publishes, run by this invoker. */
    public static DispatcherBuilder builder(Registry registry, Invoker invoker) {
        return new DispatcherBuilder(registry, invoker);
    }

    /** Answers one request. Throws nothing but what ends the virtual machine. */
    public Response dispatch(Exchange exchange) {
        Response response;
        try {
            response = answer(exchange);
        } catch (Throwable thrown) {
            response = failures.of(thrown, "The way to a function", exchange).response();
        }
        return cors.answer(withSchema(response), exchange.header("Origin"));
    }

    /**
     * Reads contexts for a page as the caller of the request that asks for the page, each as if it had been fetched: its
     * access rule, limits and cache hold, and it is observed. An error of one is no error of another.
     *
     * @param shown the instances; the first is what the page is about
     * @throws IllegalArgumentException if one is no context that can be read, or has a value that a parameter cannot have
     */
    public PageContents prefetch(List<? extends Record> shown, Exchange exchange) {
        return pages.read(shown, exchange);
    }

    /** The JSON in which it answers. */
    public Json json() {
        return json;
    }

    /** Whether something answers on this path, {@code /ctx/product/}, be it for this caller or not. */
    public boolean serves(String path) {
        return endpoints.at(Route.of(path)) != null;
    }

    /**
     * Gives the response for a request that the transport, or its security framework, refused.
     *
     * @param origin the request's {@code Origin}, null if it has none
     */
    public Response refuse(ErrorEnvelope error, @Nullable String origin) {
        return cors.answer(withSchema(error.response()), origin);
    }

    /** Gives the same response with who the caller is, for a request that is not for everyone. */
    public Response refuse(ErrorEnvelope error, @Nullable String origin, Identity caller) {
        return refuse(error.withHeader(Headers.IDENTITY, digest.of(caller)), origin);
    }

    private Response answer(Exchange exchange) {
        Endpoint endpoint = endpoints.at(Route.of(exchange.path()));
        if (endpoint == null) {
            return ErrorEnvelope.of(ErrorCode.NOT_FOUND).response();
        }
        if (exchange.method().equals(OPTIONS)) {
            Response options = new Response(
                    204, Map.of("Allow", endpoint.methods().allow(), "Cache-Control", "no-store"), new byte[0]);
            return cors.preflight(options, exchange, endpoint.methods().allow());
        }
        if (!endpoint.methods().take(exchange.method())) {
            return ErrorEnvelope.of(ErrorCode.METHOD_NOT_ALLOWED)
                    .withHeader("Allow", endpoint.methods().allow())
                    .response();
        }
        return endpoint.answer(exchange);
    }

    /** The schema is named on every answer that no shared cache may store. */
    private Response withSchema(Response response) {
        String caching = response.headers().getOrDefault("Cache-Control", "");
        return caching.contains("no-store") || caching.contains("private")
                ? response.with(Headers.SCHEMA, schemaHash)
                : response;
    }
}
