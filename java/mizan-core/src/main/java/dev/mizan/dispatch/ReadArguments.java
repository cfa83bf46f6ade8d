package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionParameter;
import dev.mizan.function.FunctionParameter.Role;
import dev.mizan.http.Exchange;
import dev.mizan.invalidation.RunningCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a read; a source for each is chosen once. */
final class ReadArguments {

    /** Where one parameter's value comes from. */
    private interface Source {

        @Nullable
        Object of(ContextInstance instance, Exchange exchange, RunningCall call);
    }

    private final Source[] sources;

    ReadArguments(ContextDefinition context, List<FunctionParameter> parameters) {
        sources = parameters.stream().map(it -> source(context, it.role())).toArray(Source[]::new);
    }

    @Nullable
    Object[] of(ContextInstance instance, Exchange exchange, RunningCall call) {
        @Nullable Object[] arguments = new @Nullable Object[sources.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = sources[i].of(instance, exchange, call);
        }
        return arguments;
    }

    private static Source source(ContextDefinition context, Role role) {
        if (role instanceof Role.ContextComponent component) {
            int index = context.parameters().indexOf(component.component());
            return (instance, exchange, call) -> instance.values().get(index);
        }
        if (role instanceof Role.WholeContext) {
            return (instance, exchange, call) -> instance.record();
        }
        if (role instanceof Role.Injected injected) {
            Injection injection = Injection.of(injected.type());
            return (instance, exchange, call) -> injection.from(exchange, call);
        }
        throw new IllegalArgumentException("A read takes no arguments that a client sends");
    }
}
