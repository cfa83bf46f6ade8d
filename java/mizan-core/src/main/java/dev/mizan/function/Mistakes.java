package dev.mizan.function;

import dev.mizan.function.MistakeException.Found;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Gathers mistakes, so that a developer hears of all at once. */
final class Mistakes {

    private final List<Found> found = new ArrayList<>();

    void add(Mistake mistake, Object... arguments) {
        Found one = Found.of(mistake, arguments);
        if (!found.contains(one)) {
            found.add(one);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MistakeException(found);
        }
    }

    static String where(Method method) {
        return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    }

    static String where(Method method, String parameter) {
        return where(method) + '(' + parameter + ')';
    }

    static String where(Class<?> type, String component) {
        return type.getSimpleName() + '.' + component;
    }
}
