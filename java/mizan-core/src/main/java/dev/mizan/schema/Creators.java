package dev.mizan.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.deser.ValueInstantiator;

/** Finds the parameter of a creator that takes one scalar: Jackson tells its kind only, not the creator. */
final class Creators {

    private Creators() {}

    static @Nullable Member fromScalar(Class<?> type, ValueInstantiator instantiator) {
        return Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method ->
                                        Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type))
                .filter(creator ->
                        creator.getParameterCount() == 1 && takes(creator.getParameterTypes()[0], instantiator))
                .sorted(Comparator.comparing((Executable creator) -> !creator.isAnnotationPresent(JsonCreator.class)))
                .findFirst()
                .map(creator -> new Member(
                        creator.getParameters()[0], creator.getAnnotatedParameterTypes()[0], type.getSimpleName()))
                .orElse(null);
    }

    private static boolean takes(Class<?> type, ValueInstantiator instantiator) {
        return type == String.class && instantiator.canCreateFromString()
                || (type == int.class || type == Integer.class) && instantiator.canCreateFromInt()
                || (type == long.class || type == Long.class) && instantiator.canCreateFromLong()
                || (type == double.class || type == Double.class) && instantiator.canCreateFromDouble()
                || (type == boolean.class || type == Boolean.class) && instantiator.canCreateFromBoolean();
    }
}
