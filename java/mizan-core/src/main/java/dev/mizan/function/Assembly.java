package dev.mizan.function;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.function.FunctionDefinition.Kind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the registry together: contexts first, since functions refer to them. */
final class Assembly {

    private final Mistakes mistakes = new Mistakes();
    private final AccessRules accessRules = new AccessRules(mistakes);
    private final ErrorReader errors = new ErrorReader(mistakes);
    private final MethodChecks checks = new MethodChecks(mistakes);
    private final List<Method> clients;
    private final List<Method> affecting;
    private final Map<Class<?>, ContextDefinition> contexts = new LinkedHashMap<>();

    Assembly(Collection<Method> methods) {
        // A compiler's bridge carries the annotations of the method that it leads to.
        List<Method> sorted = methods.stream()
                .filter(method -> !method.isBridge())
                .distinct()
                .sorted(Comparator.comparing(
                        (Method method) -> method.getDeclaringClass().getName() + '#' + method.toGenericString()))
                .toList();
        clients = sorted.stream()
                .filter(it -> it.isAnnotationPresent(Client.class))
                .toList();
        affecting = sorted.stream()
                .filter(it -> it.getAnnotationsByType(Affects.class).length > 0)
                .toList();
    }

    Registry registry() {
        readContexts();
        AffectsReader affectsReader = new AffectsReader(mistakes, contexts);
        Map<Method, List<Affected>> affects = new LinkedHashMap<>();
        for (Method method : affecting) {
            checks.checkProxied(method);
            affects.put(method, List.copyOf(affectsReader.of(method)));
        }
        List<FunctionDefinition> functions = new ArrayList<>();
        for (Method method : clients) {
            functions.add(function(method, affects.getOrDefault(method, List.of())));
        }
        new NameChecks(mistakes).check(functions, contexts.values());
        mistakes.throwIfAny();
        return new Registry(functions, contexts.values(), affects);
    }

    private void readContexts() {
        Map<Class<? extends Record>, List<Method>> reads = new LinkedHashMap<>();
        for (Method method : clients) {
            Class<? extends Record> type = contextOf(method);
            if (type != null) {
                reads.computeIfAbsent(type, it -> new ArrayList<>()).add(method);
            }
        }
        for (Method method : affecting) {
            for (Affects declared : method.getAnnotationsByType(Affects.class)) {
                for (Class<? extends Record> type : declared.value()) {
                    reads.computeIfAbsent(type, it -> List.of());
                }
            }
        }
        ContextReader reader = new ContextReader(mistakes);
        ContextAccess access = new ContextAccess(mistakes, accessRules);
        reads.forEach((type, methods) -> {
            if (reader.accepts(type, methods.isEmpty() ? type.getSimpleName() : Mistakes.where(methods.get(0)))) {
                Access rule = access.of(type, methods);
                boolean perUser =
                        !(rule instanceof Access.Everyone) || methods.stream().anyMatch(ParameterReader::takesCaller);
                contexts.put(
                        type,
                        new ContextDefinition(
                                reader.name(type),
                                type,
                                reader.parameters(type),
                                rule,
                                perUser,
                                reader.caching(type),
                                reader.rev(type),
                                RecordHandles.of(type)));
            }
        });
    }

    private FunctionDefinition function(Method method, List<Affected> affects) {
        checks.checkProxied(method);
        checks.checkCallable(method);
        Class<? extends Record> contextType = contextOf(method);
        ContextDefinition context = contextType == null ? null : contexts.get(contextType);
        if (contextType != null) {
            checkRead(method, contextType);
        }
        Kind kind = kind(method, context);
        return new FunctionDefinition(
                name(method),
                method,
                kind,
                contextType != null && context == null
                        ? List.of()
                        : new ParameterReader(mistakes).of(method, context, !affects.isEmpty()),
                context == null ? accessRules.of(method) : context.access(),
                affects,
                errors.of(method));
    }

    private static Kind kind(Method method, @Nullable ContextDefinition context) {
        if (context != null) {
            return new Kind.Read(context);
        }
        return method.getAnnotationsByType(Affects.class).length > 0 ? new Kind.Mutation() : new Kind.Answer();
    }

    private void checkRead(Method method, Class<? extends Record> context) {
        if (method.getReturnType() == void.class || method.getReturnType() == Void.class) {
            mistakes.add(Mistake.VOID_READ, Mistakes.where(method));
        }
        if (method.getAnnotationsByType(Affects.class).length > 0) {
            mistakes.add(Mistake.READ_WITH_AFFECTS, Mistakes.where(method), context.getSimpleName());
        }
    }

    private String name(Method method) {
        String declared = method.getAnnotation(Client.class).name();
        String name = declared.isEmpty() ? method.getName() : declared;
        if (!WireNames.isName(name)) {
            mistakes.add(Mistake.INVALID_FUNCTION_NAME, Mistakes.where(method), name);
        } else if (WireNames.isReservedFunction(name)) {
            mistakes.add(Mistake.RESERVED_NAME, Mistakes.where(method), name);
        }
        return name;
    }

    private static @Nullable Class<? extends Record> contextOf(Method method) {
        Class<? extends Record> type = method.getAnnotation(Client.class).value();
        return type == Client.NoContext.class ? null : type;
    }
}
