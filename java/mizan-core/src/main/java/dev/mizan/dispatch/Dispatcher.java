package dev.mizan.dispatch;

import dev.mizan.function.Registry;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.invalidation.InvalidationListener;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Endpoint session;

    private Dispatcher(Builder builder) {
        schemaHash = builder.schemaHash;
        session = new SessionEndpoint(
                new IdentityStep(), new IdentityDigest(Objects.requireNonNull(builder.identitySecret)), schemaHash);
    }

    /** Begins a dispatcher for what the application publishes, run by this invoker. */
    public static Builder builder(Registry registry, Invoker invoker) {
        return new Builder(registry, invoker);
    }

    /** Answers one request. Throws nothing but what ends the virtual machine. */
    public Response dispatch(Exchange exchange) {
        return withSchema(answer(exchange));
    }

    private Response answer(Exchange exchange) {
        Endpoint endpoint = endpoint(Route.of(exchange.path()));
        if (endpoint == null) {
            return ErrorEnvelope.of(ErrorCode.NOT_FOUND).response();
        }
        if (exchange.method().equals(OPTIONS)) {
            return new Response(204, Map.of("Allow", endpoint.allow(), "Cache-Control", "no-store"), new byte[0]);
        }
        if (!List.of(endpoint.allow().split(", ")).contains(exchange.method())) {
            return ErrorEnvelope.of(ErrorCode.METHOD_NOT_ALLOWED)
                    .withHeader("Allow", endpoint.allow())
                    .response();
        }
        return endpoint.answer(exchange);
    }

    private @Nullable Endpoint endpoint(Route route) {
        return route instanceof Route.Session ? session : null;
    }

    /** The schema is named on every answer that no shared cache may store. */
    private Response withSchema(Response response) {
        String caching = response.headers().getOrDefault("Cache-Control", "");
        return caching.contains("no-store") || caching.contains("private")
                ? response.with(Headers.SCHEMA, schemaHash)
                : response;
    }

    /** Settings of a dispatcher. Not thread-safe. */
    public static final class Builder {

        private final Registry registry;
        private final Invoker invoker;
        private byte @Nullable [] identitySecret;
        private String schemaHash = "";
        private Set<String> allowedOrigins = Set.of();
        private int maxBodyBytes = 1 << 20;
        private Optional<ValidatorFactory> validation = Optional.empty();
        private final List<InvalidationListener> listeners = new ArrayList<>();
        private ExceptionTranslator exceptionTranslator = thrown -> Optional.empty();

        private Builder(Registry registry, Invoker invoker) {
            this.registry = registry;
            this.invoker = invoker;
        }

        /** The key of the HMAC in {@code X-Mizan-Identity}, at least 16 bytes, the same on every server. Required. */
        public Builder identitySecret(byte[] secret) {
            if (secret.length < 16) {
                throw new IllegalArgumentException("The identity secret has less than 16 bytes; give a longer one");
            }
            identitySecret = secret.clone();
            return this;
        }

        /** The hash of the wire shapes, for {@code X-Mizan-Schema}. Default: empty. */
        public Builder schemaHash(String hash) {
            schemaHash = hash;
            return this;
        }

        /** Origins beside the own one whose pages may call, {@code https://admin.example}. Default: none. */
        public Builder allowedOrigins(Collection<String> origins) {
            allowedOrigins = Set.copyOf(origins);
            return this;
        }

        /** The greatest size of a body in bytes. Default: 1 MiB. */
        public Builder maxBodyBytes(int bytes) {
            maxBodyBytes = bytes;
            return this;
        }

        /** Checks constraints on parameters with Jakarta Validation. Default: constraints are not checked. */
        public Builder validation(ValidatorFactory factory) {
            validation = Optional.of(factory);
            return this;
        }

        /** Adds one who hears of every invalidation. */
        public Builder listener(InvalidationListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Knows exceptions of the frameworks around. Default: none is known, each is a failure of the server. */
        public Builder exceptionTranslator(ExceptionTranslator translator) {
            exceptionTranslator = translator;
            return this;
        }

        /** Prepares everything. */
        public Dispatcher build() {
            if (identitySecret == null) {
                throw new IllegalStateException("A dispatcher needs an identitySecret");
            }
            return new Dispatcher(this);
        }
    }
}
