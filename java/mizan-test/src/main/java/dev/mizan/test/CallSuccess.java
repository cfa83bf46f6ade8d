package dev.mizan.test;

import dev.mizan.function.FunctionDefinition;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;

/** A call that succeeded: its result, and what it made stale. */
public final class CallSuccess extends InvalidationAssert<CallSuccess> {

    private final Exchanged exchanged;
    private final Optional<FunctionDefinition> function;
    private final WireJson json;

    CallSuccess(Exchanged exchanged, Optional<FunctionDefinition> function, WireJson json) {
        super(exchanged.staleness());
        this.exchanged = exchanged;
        this.function = function;
        this.json = json;
    }

    /**
     * Gives the result, read from what a client gets; null where that is null.
     *
     * @throws AssertionError if it cannot be read as the type
     */
    public <T> @Nullable T result(Class<T> type) {
        return value(type);
    }

    /** Gives the result of a generic type, {@code Page<Review>}. */
    public <T> @Nullable T result(ParameterizedTypeReference<T> type) {
        return value(type.getType());
    }

    /** Hands the result to assertions. */
    public <T> CallSuccess result(Class<T> type, Consumer<? super @Nullable T> assertions) {
        assertions.accept(result(type));
        return this;
    }

    /** Expects this result; both are compared as a client gets them. */
    public CallSuccess returned(@Nullable Object expected) {
        FunctionDefinition known =
                function.orElseThrow(() -> new IllegalStateException("What is not published cannot succeed"));
        if (!json.isWrittenAs(expected, known.resultType(), result())) {
            throw new AssertionError(exchanged.staleness().what() + ": expected the result\n  "
                    + json.argument(expected, known.resultType()) + "\nbut it was\n  " + json());
        }
        return this;
    }

    /** The result's JSON text, as it came. */
    public String json() {
        return result().toString();
    }

    private JsonNode result() {
        return exchanged.body().path("result");
    }

    private <T> @Nullable T value(Type type) {
        return json.value(result(), type, exchanged.staleness().what());
    }

    @Override
    CallSuccess self() {
        return this;
    }
}
