package dev.mizan.function;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Checks what every published method has to be, whatever it takes. */
final class MethodChecks {

    private static final Set<String> ASYNC = Set.of(
            Future.class.getName(),
            CompletionStage.class.getName(),
            Flow.Publisher.class.getName(),
            "org.reactivestreams.Publisher",
            "kotlinx.coroutines.flow.Flow");

    private final Mistakes mistakes;

    MethodChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Checks a method with {@code @Client} or {@code @Affects}: a proxy must be able to stand before it. */
    void checkProxied(Method method) {
        String where = Mistakes.where(method);
        if (Modifier.isStatic(method.getModifiers())) {
            mistakes.add(Mistake.STATIC_METHOD, where);
        } else if (Modifier.isPrivate(method.getModifiers())) {
            mistakes.add(Mistake.PRIVATE_METHOD, where);
        } else if (Modifier.isFinal(method.getModifiers())) {
            mistakes.add(Mistake.FINAL_METHOD, where);
        }
        if (isAsync(method.getReturnType())) {
            mistakes.add(Mistake.ASYNC_RESULT, where, method.getReturnType().getSimpleName());
        }
    }

    /** Checks a method with {@code @Client}: a client must be able to name and fill it. */
    void checkCallable(Method method) {
        if (method.getTypeParameters().length > 0) {
            mistakes.add(Mistake.GENERIC_METHOD, Mistakes.where(method));
        } else {
            checkConcrete(method, method.getGenericReturnType());
            Stream.of(method.getGenericParameterTypes()).forEach(type -> checkConcrete(method, type));
        }
        if (method.getParameterCount() > 0 && !method.getParameters()[0].isNamePresent()) {
            mistakes.add(Mistake.MISSING_PARAMETER_NAMES, Mistakes.where(method));
        }
    }

    /** Checks that no type is left to a subclass of the method's class: what is sent must be known here. */
    private void checkConcrete(Method method, Type type) {
        if (type instanceof TypeVariable<?> variable) {
            mistakes.add(
                    Mistake.UNREPRESENTABLE_TYPE,
                    Mistakes.where(method),
                    variable.getName(),
                    "it is a type variable. Declare the method where the type is known.");
        } else if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(it -> checkConcrete(method, it));
        } else if (type instanceof GenericArrayType array) {
            checkConcrete(method, array.getGenericComponentType());
        }
    }

    private static boolean isAsync(Class<?> type) {
        if (ASYNC.contains(type.getName())) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isAsync(parent)) {
                return true;
            }
        }
        return type.getSuperclass() != null && isAsync(type.getSuperclass());
    }
}
