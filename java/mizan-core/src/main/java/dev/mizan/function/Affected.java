package dev.mizan.function;

import java.util.Map;

/**
 * A context that a method makes stale.
 *
 * @param context the context
 * @param callerOnly whether, of a per-user context, only the caller's instances are meant
 * @param narrowing what narrows it where the method adds no scope by code
 */
public record Affected(ContextDefinition context, boolean callerOnly, Narrowing narrowing) {

    /** What narrows an invalidation. */
    public sealed interface Narrowing {

        /** Nothing: every instance. */
        record Broad() implements Narrowing {}

        /** Arguments with name and type of required components: indexes of parameters by component. */
        record ByArguments(Map<ContextParameter, Integer> indexes) implements Narrowing {

            public ByArguments {
                indexes = Map.copyOf(indexes);
            }
        }

        /** The argument of the record's type, by its index. */
        record ByRecord(int index) implements Narrowing {}
    }
}
