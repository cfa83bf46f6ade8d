package dev.mizan.test;

import dev.mizan.Patch;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionParameter;
import dev.mizan.http.ErrorCode;
import java.lang.reflect.AnnotatedType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * A call of a function that is about to be sent. Stating what it should come to sends it; each such statement is a call of
 * its own. Used by one thread.
 */
public final class FunctionCall {

    private final Wire wire;
    private final TestUser user;
    private final String name;
    private final Optional<FunctionDefinition> function;
    private final Map<String, String> arguments = new LinkedHashMap<>();

    FunctionCall(Wire wire, TestUser user, String name) {
        this.wire = wire;
        this.user = user;
        this.name = name;
        this.function = wire.registry().get().function(name);
    }

    /**
     * Gives an argument. It is written as JSON by Mizan's own mapper, as the type that the function declares; one of
     * another type is sent all the same, for the server to refuse.
     *
     * @param argument the name on the wire; one that the function does not have is sent as well
     */
    @CheckReturnValue
    public FunctionCall with(String argument, @Nullable Object value) {
        if (value instanceof Patch<?> patch && !patch.isPresent()) {
            arguments.remove(argument);
            return this;
        }
        return withJson(argument, wire.json().argument(value, declared(argument)));
    }

    /** Gives an argument as JSON text, for what no Java value could say. */
    @CheckReturnValue
    public FunctionCall withJson(String argument, String json) {
        arguments.put(argument, json);
        return this;
    }

    /**
     * Calls, and expects success.
     *
     * @throws AssertionError if it failed, with the failure and what may mend it
     */
    public CallSuccess succeeds() {
        Exchanged exchanged = send();
        if (exchanged.isError()) {
            throw new AssertionError(what() + ": expected success, but it failed with\n  " + exchanged.failure()
                    + Hints.ofCall(exchanged, name, function, wire.registry().get()));
        }
        return new CallSuccess(exchanged, function, wire.json());
    }

    /** Calls, expects success, and gives the result: {@code succeeds().result(type)}. */
    public <T> @Nullable T returns(Class<T> type) {
        return succeeds().result(type);
    }

    /**
     * Calls, and expects a failure.
     *
     * @param code the code on the wire, {@code OUT_OF_STOCK}
     * @throws AssertionError if it succeeded, or failed with another
     */
    public Failure fails(String code) {
        Exchanged exchanged = send();
        return Failure.expected(
                code,
                exchanged,
                what(),
                wire.json(),
                Hints.ofCall(exchanged, name, function, wire.registry().get()));
    }

    /** Calls, and expects a failure of Mizan's own. */
    public Failure fails(ErrorCode code) {
        return fails(code.name());
    }

    /**
     * Calls, and expects a failure that the application declares.
     *
     * @throws IllegalArgumentException if the type has no {@code @ClientError}
     */
    public Failure fails(Class<? extends RuntimeException> error) {
        return fails(DeclaredError.code(error));
    }

    private Exchanged send() {
        String args = arguments.entrySet().stream()
                .map(argument -> wire.json().text(argument.getKey()) + ":" + argument.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String body = "{\"fn\":" + wire.json().text(name) + ",\"args\":" + args + "}";
        return wire.send(WireRequest.post("/call/", body), user, what());
    }

    private String what() {
        return name + " as " + user;
    }

    private @Nullable AnnotatedType declared(String argument) {
        return function.stream()
                .flatMap(definition -> definition.parameters().stream())
                .filter(parameter -> parameter.role() instanceof FunctionParameter.Role.Argument
                        && parameter.name().equals(argument))
                .map(FunctionParameter::type)
                .findFirst()
                .orElse(null);
    }
}
