package dev.mizan.function;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that names are unique on the wire, and what is generated from them in the client. */
final class NameChecks {

    private final Mistakes mistakes;

    NameChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(Collection<FunctionDefinition> functions, Collection<ContextDefinition> contexts) {
        Map<String, ContextDefinition> contextNames = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (ContextDefinition context : contexts) {
            String where = context.type().getSimpleName();
            ContextDefinition other = contextNames.putIfAbsent(context.name(), context);
            if (other != null) {
                mistakes.add(
                        Mistake.DUPLICATE_CONTEXT,
                        context.type().getName(),
                        other.type().getName(),
                        context.name());
            } else if (WireNames.isName(context.name())) {
                take(taken, where, WireNames.takenByContext(context.name()));
            }
        }
        Map<String, Method> functionNames = new HashMap<>();
        for (FunctionDefinition function : functions) {
            Method method = function.method();
            Method other = functionNames.putIfAbsent(function.name(), method);
            if (other != null) {
                duplicate(function, other);
            } else if (WireNames.isName(function.name())) {
                take(
                        taken,
                        Mistakes.where(method),
                        function.kind() instanceof FunctionDefinition.Kind.Read
                                ? WireNames.takenByRead(function.name())
                                : WireNames.takenByFunction(function.name()));
            }
        }
    }

    private void duplicate(FunctionDefinition function, Method other) {
        Method method = function.method();
        if (method.getDeclaringClass() == other.getDeclaringClass()
                && method.getName().equals(other.getName())) {
            mistakes.add(Mistake.OVERLOADED_FUNCTION, Mistakes.where(method));
        } else {
            mistakes.add(Mistake.DUPLICATE_FUNCTION, Mistakes.where(method), Mistakes.where(other), function.name());
        }
    }

    private void take(Map<String, String> taken, String where, List<String> names) {
        for (String name : names) {
            String other = taken.putIfAbsent(name, where);
            if (other != null) {
                mistakes.add(Mistake.GENERATED_NAME_CLASH, where, other, name);
            }
        }
    }
}
