package dev.mizan.spring.function;

import dev.mizan.dispatch.Invoker;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.function.CurrentCall.Binding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls functions on beans through their proxies, with the call bound to the thread for whatever they call. */
final class BeanInvoker implements Invoker {

    private final Map<FunctionDefinition, BeanTarget> targets;
    private final CurrentCall current;
    private final List<Seclusion> seclusions;

    BeanInvoker(Map<FunctionDefinition, BeanTarget> targets, CurrentCall current, List<Seclusion> seclusions) {
        this.targets = Map.copyOf(targets);
        this.current = current;
        this.seclusions = List.copyOf(seclusions);
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

    @Override
    public @Nullable Object invokeForEveryone(
            FunctionDefinition function, Object bean, @Nullable Object[] arguments, RunningCall call) throws Throwable {
        Deque<Binding> begun = new ArrayDeque<>();
        try {
            seclusions.forEach(seclusion -> begun.push(seclusion.begin(function)));
            return invoke(function, bean, arguments, call);
        } finally {
            begun.forEach(Binding::end);
        }
    }

    private BeanTarget target(FunctionDefinition function) {
        return Objects.requireNonNull(targets.get(function), "Every function has a bean");
    }
}
