package dev.mizan.test;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.http.ErrorCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/**
 * A read of a context that is about to be sent. Stating what it should come to sends it; each such statement is a read of
 * its own. Used by one thread.
 */
public final class ContextRead {

    private final Wire wire;
    private final TestUser user;
    private final ContextDefinition context;
    private final Map<String, String> query;

    ContextRead(Wire wire, TestUser user, Record instance) {
        this.wire = wire;
        this.user = user;
        this.context = wire.context(instance.getClass());
        this.query = query(context, context.values(instance));
    }

    /**
     * Sends this text in place of a component's value, for what no Java value could say; null leaves the parameter out, so
     * that a default shows.
     *
     * @param parameter the name on the wire; one that the context does not have is sent as well
     */
    public ContextRead with(String parameter, @Nullable String text) {
        if (text == null) {
            query.remove(parameter);
        } else {
            query.put(parameter, text);
        }
        return this;
    }

    /**
     * Reads, and expects success.
     *
     * @throws AssertionError if it failed, with the failure and what may mend it
     */
    public Bundle succeeds() {
        Exchanged exchanged = send();
        if (exchanged.isError()) {
            throw new AssertionError(what() + ": expected success, but it failed with\n  " + exchanged.failure()
                    + Hints.ofRead(exchanged, context));
        }
        return new Bundle(what(), exchanged.body(), wire);
    }

    /** Reads, expects success, and gives a slot: {@code succeeds().slot(name, type)}. */
    public <T> @Nullable T slot(String name, Class<T> type) {
        return succeeds().slot(name, type);
    }

    /** Reads, expects success, and gives a slot of a generic type. */
    public <T> @Nullable T slot(String name, ParameterizedTypeReference<T> type) {
        return succeeds().slot(name, type);
    }

    /**
     * Reads, and expects a failure.
     *
     * @param code the code on the wire
     * @throws AssertionError if it succeeded, or failed with another
     */
    public Failure fails(String code) {
        Exchanged exchanged = send();
        return Failure.expected(code, exchanged, what(), wire.json(), Hints.ofRead(exchanged, context));
    }

    /** Reads, and expects a failure of Mizan's own. */
    public Failure fails(ErrorCode code) {
        return fails(code.name());
    }

    /**
     * Reads, and expects a failure that the application declares.
     *
     * @throws IllegalArgumentException if the type has no {@code @ClientError}
     */
    public Failure fails(Class<? extends RuntimeException> error) {
        return fails(DeclaredError.code(error));
    }

    private Exchanged send() {
        String sent = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return wire.send(WireRequest.get("/ctx/" + context.name() + "/", sent), user, what());
    }

    private String what() {
        return context.type().getSimpleName() + query + " as " + user;
    }

    private static Map<String, String> query(ContextDefinition context, List<@Nullable Object> values) {
        Map<String, String> query = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            ContextParameter parameter = context.parameters().get(i);
            Object value = values.get(i);
            if (value != null) {
                query.put(parameter.name(), parameter.canonical(value));
            }
        }
        return query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
