package dev.mizan.spring.function;

import dev.mizan.dispatch.Invoker;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.function.CurrentCall.Binding;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls functions on beans through their proxies, with the call bound to the thread for whatever they call. */
final class BeanInvoker implements Invoker {

    private final Map<FunctionDefinition, BeanTarget> targets;
    private final CurrentCall current;

    BeanInvoker(Map<FunctionDefinition, BeanTarget> targets, CurrentCall current) {
        this.targets = Map.copyOf(targets);
        this.current = current;
    }

    @Override
    public Object bean(FunctionDefinition function) {
        return target(function).bean();
    }

    @Override
    public @Nullable Object invoke(
            FunctionDefinition function, Object bean, @Nullable Object[] arguments, RunningCall call) throws Throwable {
        Binding binding = current.bind(call);
        try {
            return target(function).call(bean, arguments);
        } finally {
            binding.end();
        }
    }

    private BeanTarget target(FunctionDefinition function) {
        return Objects.requireNonNull(targets.get(function), "Every function has a bean");
    }
}
