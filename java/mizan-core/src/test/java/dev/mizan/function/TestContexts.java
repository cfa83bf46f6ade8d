package dev.mizan.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contexts without a record of their own, for vectors that name any. */
public final class TestContexts {

    private record Anything() {}

    private TestContexts() {}

    /** Gives a public context with these parameters, each of them required. */
    public static ContextDefinition of(String name, Map<String, Class<?>> parameters) {
        List<ContextParameter> required = parameters.entrySet().stream()
                .map(it -> new ContextParameter(
                        it.getKey(), ParameterType.of(it.getValue()).orElseThrow(), false, Optional.empty()))
                .toList();
        return new ContextDefinition(
                name,
                Anything.class,
                required,
                new Access.Everyone(),
                false,
                Optional.empty(),
                0,
                RecordHandles.of(Anything.class));
    }
}
