package dev.mizan.function;

import dev.mizan.Affects;
import dev.mizan.function.Affected.Narrowing;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a method makes stale, and derives what narrows it. */
final class AffectsReader {

    private final Mistakes mistakes;
    private final Map<Class<?>, ContextDefinition> contexts;

    AffectsReader(Mistakes mistakes, Map<Class<?>, ContextDefinition> contexts) {
        this.mistakes = mistakes;
        this.contexts = contexts;
    }

    List<Affected> of(Method method) {
        List<Affected> affected = new ArrayList<>();
        for (Affects declared : method.getAnnotationsByType(Affects.class)) {
            if (declared.value().length == 0) {
                mistakes.add(Mistake.AFFECTS_NOTHING, Mistakes.where(method));
            }
            for (Class<? extends Record> type : declared.value()) {
                ContextDefinition context = contexts.get(type);
                if (context == null) {
                    continue;
                }
                if (affected.stream().anyMatch(it -> it.context() == context)) {
                    mistakes.add(Mistake.AFFECTED_TWICE, Mistakes.where(method), type.getSimpleName());
                }
                Narrowing narrowing = declared.broad() ? new Narrowing.Broad() : narrowing(method, context);
                affected.add(new Affected(context, declared.callerOnly(), narrowing));
            }
        }
        return affected;
    }

    private Narrowing narrowing(Method method, ContextDefinition context) {
        Parameter[] parameters = method.getParameters();
        List<Integer> records = new ArrayList<>();
        Map<ContextParameter, Integer> arguments = new HashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            int index = i;
            Parameter parameter = parameters[i];
            if (parameter.getType() == context.type()) {
                records.add(i);
            } else if (ParameterType.of(parameter.getType()).isPresent() && namesAreKnown(method, context)) {
                context.parameter(parameter.getName())
                        .filter(it -> it.required() && it.type().sameValues(parameter.getType()))
                        .ifPresent(it -> arguments.put(it, index));
            }
        }
        // Two instances of one context in one call: neither alone says what is stale.
        if (!records.isEmpty()) {
            return records.size() == 1 ? new Narrowing.ByRecord(records.get(0)) : new Narrowing.Broad();
        }
        return arguments.isEmpty() ? new Narrowing.Broad() : new Narrowing.ByArguments(arguments);
    }

    private boolean namesAreKnown(Method method, ContextDefinition context) {
        boolean known = method.getParameters()[0].isNamePresent();
        if (!known && context.parameters().stream().anyMatch(ContextParameter::required)) {
            mistakes.add(Mistake.MISSING_PARAMETER_NAMES, Mistakes.where(method));
        }
        return known;
    }
}
