package dev.mizan.invalidation;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instances of a context that became stale. */
public sealed interface Target {

    /** The context. */
    ContextDefinition context();

    /** The user whose instances are meant, of a per-user context; empty: every user's. Always empty for a public one. */
    Optional<String> user();

    /** Parameters that an instance must have, with their values; none: every instance. In the order of the record. */
    Map<ContextParameter, @Nullable Object> scope();

    /** Whether it concerns this caller: it means every user's instances, or this user's. */
    default boolean concerns(Optional<String> callerId) {
        return user().isEmpty() || user().equals(callerId);
    }

    /**
     * Whether it takes in an instance of its own context, whose user it is aside: parameters are compared by their
     * canonical text.
     *
     * @param values one for each parameter of the context, in their order
     */
    default boolean includes(List<? extends @Nullable Object> values) {
        return scope().entrySet().stream().allMatch(it -> {
            Object asked = it.getValue();
            Object value = values.get(context().parameters().indexOf(it.getKey()));
            return asked == null || value == null
                    ? asked == value
                    : it.getKey().canonical(asked).equals(it.getKey().canonical(value));
        });
    }

    /** Every instance. */
    record Broad(ContextDefinition context, Optional<String> user) implements Target {

        @Override
        public Map<ContextParameter, @Nullable Object> scope() {
            return Map.of();
        }
    }

    /** Every instance with these values; at least one. */
    record Scoped(ContextDefinition context, Map<ContextParameter, @Nullable Object> scope, Optional<String> user)
            implements Target {

        public Scoped {
            if (scope.isEmpty()) {
                throw new IllegalArgumentException("A scope has at least one parameter; Broad has none");
            }
            scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
        }
    }

    /** Exactly the instance with these values, one for each parameter in their order. */
    record Instance(ContextDefinition context, List<@Nullable Object> values, Optional<String> user) implements Target {

        public Instance {
            values = Collections.unmodifiableList(values);
        }

        @Override
        public Map<ContextParameter, @Nullable Object> scope() {
            Map<ContextParameter, @Nullable Object> scope = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                scope.put(context.parameters().get(i), values.get(i));
            }
            return Collections.unmodifiableMap(scope);
        }
    }
}
