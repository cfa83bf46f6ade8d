package dev.mizan.invalidation;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Targets as they travel in the answer of a call (PROTOCOL §4). */
public final class InvalidationBody {

    private InvalidationBody() {}

    /**
     * Gives the JSON array for {@code "invalidate"}, empty if there is nothing to say. Targets that mean another user are
     * left out: the caller's browser holds nothing of theirs. Scopes give way to a broad entry of their context.
     */
    public static Optional<String> of(Collection<Target> targets, Optional<String> callerId) {
        Set<Target> own = targets.stream()
                .filter(it -> it.concerns(callerId))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<ContextDefinition> broad = own.stream()
                .filter(it -> it.scope().isEmpty())
                .map(Target::context)
                .collect(Collectors.toSet());
        Set<String> entries = own.stream()
                .filter(it -> it.scope().isEmpty() || !broad.contains(it.context()))
                .map(InvalidationBody::entry)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.stream().collect(Collectors.joining(",", "[", "]")));
    }

    private static String entry(Target target) {
        String name = '"' + target.context().name() + '"';
        return target.scope().isEmpty() ? name : "{\"context\":" + name + ",\"params\":" + params(target.scope()) + '}';
    }

    /** Gives parameters as they travel in JSON, in their order: {@code {"productId":5}}. */
    public static String params(Map<ContextParameter, ? extends @Nullable Object> scope) {
        return scope.entrySet().stream()
                .map(it -> parameter(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String parameter(ContextParameter parameter, @Nullable Object value) {
        return '"' + parameter.name() + "\":"
                + (value == null ? "null" : parameter.type().json(value));
    }
}
