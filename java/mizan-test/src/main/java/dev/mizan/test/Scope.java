package dev.mizan.test;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.invalidation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of a context are meant, in a form in which the application's and the test's can be compared.
 *
 * @param values what an instance must have; none: every instance
 * @param user the user whose instances are meant; empty: every user's
 */
record Scope(ContextDefinition context, Map<ContextParameter, @Nullable Object> values, Optional<String> user) {

    static Scope of(Target target) {
        return new Scope(target.context(), new LinkedHashMap<>(target.scope()), target.user());
    }

    static Scope instance(ContextDefinition context, Record instance) {
        Map<ContextParameter, @Nullable Object> values = new LinkedHashMap<>();
        List<@Nullable Object> components = context.values(instance);
        for (int i = 0; i < components.size(); i++) {
            values.put(context.parameters().get(i), components.get(i));
        }
        return new Scope(context, values, Optional.empty());
    }

    static Scope where(ContextDefinition context, String component, Object value) {
        String name = context.type().getSimpleName() + "." + component;
        ContextParameter parameter = context.parameter(component)
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " does not exist. Name a component of the record."));
        if (!parameter.accepts(value)) {
            throw new IllegalArgumentException(name + " is a "
                    + parameter.type().javaType().getSimpleName() + ", but the test gives a "
                    + value.getClass().getSimpleName() + ". Give one of the component's own type (5L for a long).");
        }
        Map<ContextParameter, @Nullable Object> values = new LinkedHashMap<>();
        values.put(parameter, value);
        return new Scope(context, values, Optional.empty());
    }

    static Scope all(ContextDefinition context) {
        return new Scope(context, new LinkedHashMap<>(), Optional.empty());
    }

    Scope of(String userId) {
        return new Scope(context, values, Optional.of(userId));
    }

    /** Whether everything of the other is also of this one. */
    boolean covers(Scope other) {
        return context == other.context
                && other.values.entrySet().containsAll(values.entrySet())
                && (user.isEmpty() || user.equals(other.user));
    }

    /** As a test would write it. */
    @Override
    public String toString() {
        String name = context.type().getSimpleName();
        return which(name) + user.map(id -> " of the user " + id).orElse("");
    }

    private String which(String name) {
        if (values.isEmpty()) {
            return context.parameters().isEmpty() ? name : "every " + name;
        }
        return name
                + values.entrySet().stream()
                        .map(entry -> entry.getKey().name() + " = " + entry.getValue())
                        .collect(Collectors.joining(", ", " where ", ""));
    }
}
