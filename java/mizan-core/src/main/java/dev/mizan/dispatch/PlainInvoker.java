package dev.mizan.dispatch;

import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.Registry;
import dev.mizan.invalidation.Effect;
import dev.mizan.invalidation.RunningCall;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs functions on plain objects, without transactions: what a method did counts, also when it threw. */
public final class PlainInvoker implements Invoker {

    private final Map<FunctionDefinition, Object> beans;
    private final Map<FunctionDefinition, Invocation> invocations;

    /**
     * Prepares every function.
     *
     * @throws IllegalArgumentException if a function's class has no object, or more than one
     */
    public PlainInvoker(Registry registry, Collection<?> objects) {
        beans = registry.functions().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), it -> only(it, objects)));
        invocations = registry.functions().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), it -> Invocation.of(it.method())));
    }

    @Override
    public Object bean(FunctionDefinition function) {
        return prepared(beans.get(function), function);
    }

    @Override
    public @Nullable Object invoke(
            FunctionDefinition function, Object bean, @Nullable Object[] arguments, RunningCall call) throws Throwable {
        Invocation invocation = prepared(invocations.get(function), function);
        if (function.affects().isEmpty()) {
            return invocation.call(bean, arguments);
        }
        Effect effect = call.begin(function.affects(), arguments);
        try {
            effect.committing();
        } catch (Throwable refused) {
            effect.left();
            throw refused;
        }
        try {
            return invocation.call(bean, arguments);
        } finally {
            effect.left();
            effect.committed();
        }
    }

    private static <T> T prepared(@Nullable T found, FunctionDefinition function) {
        return Objects.requireNonNull(found, () -> "The function " + function.name() + " is of another registry");
    }

    private static Object only(FunctionDefinition function, Collection<?> objects) {
        Class<?> owner = function.method().getDeclaringClass();
        Object found = null;
        for (Object candidate : objects) {
            if (owner.isInstance(candidate)) {
                if (found != null) {
                    throw new IllegalArgumentException(
                            "Two objects have the function " + function.name() + ". Give one.");
                }
                found = candidate;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(
                    "No object has the function " + function.name() + ". Give one of " + owner.getName());
        }
        return found;
    }
}
