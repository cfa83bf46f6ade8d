package dev.mizan.test;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import dev.mizan.invalidation.Target;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became stale.
 *
 * @param what names in messages what made it so
 * @param inTransaction whether the test had a transaction of its own, in which nothing commits
 */
record Staleness(String what, List<Target> targets, boolean inTransaction, Registry registry) {

    Staleness {
        targets = List.copyOf(targets);
    }

    ContextDefinition context(Class<? extends Record> type) {
        return context(registry, type);
    }

    static ContextDefinition context(Registry registry, Class<? extends Record> type) {
        return registry.context(type)
                .orElseThrow(() -> new IllegalArgumentException(type.getName()
                        + " is no context of this application: no function reads it and none affects it. There are "
                        + registry.contexts().stream()
                                .map(context -> context.type().getSimpleName())
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** All that became stale, a line each. */
    String lines() {
        return targets.isEmpty()
                ? "\n  nothing"
                : targets.stream().map(target -> "\n  " + Scope.of(target)).collect(Collectors.joining());
    }
}
