package dev.mizan.json;

import dev.mizan.Patch;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds nulls inside a container, at any depth, where its declared type allows none: {@code List<List<@Nullable String>>}
 * allows them in the inner lists only. Jackson knows one rule for all depths.
 *
 * @param allowed whether items may be null
 * @param inside what holds for items that are containers themselves
 */
record ContainerNulls(boolean allowed, @Nullable ContainerNulls inside) {

    /** Gives what is to be checked of a value declared so, null if nothing is. */
    static @Nullable ContainerNulls of(AnnotatedType declared) {
        AnnotatedType item = item(declared);
        if (item == null) {
            return null;
        }
        boolean allowed = Nulls.allowed(item) || isWrapper(declared);
        ContainerNulls inside = of(item);
        return allowed && inside == null ? null : new ContainerNulls(allowed, inside);
    }

    private static @Nullable AnnotatedType item(AnnotatedType declared) {
        if (declared instanceof AnnotatedArrayType array) {
            AnnotatedType item = array.getAnnotatedGenericComponentType();
            return item.getType() instanceof Class<?> raw && raw.isPrimitive() ? null : item;
        }
        if (declared instanceof AnnotatedParameterizedType parameterized && isContainer(raw(declared))) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return null;
    }

    private static Class<?> raw(AnnotatedType declared) {
        return (Class<?>) ((ParameterizedType) declared.getType()).getRawType();
    }

    private static boolean isContainer(Class<?> raw) {
        return Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) || isWrapper(raw);
    }

    private static boolean isWrapper(AnnotatedType declared) {
        return declared instanceof AnnotatedParameterizedType && isWrapper(raw(declared));
    }

    private static boolean isWrapper(Class<?> raw) {
        return raw == Optional.class || raw == Patch.class;
    }

    /** Where the first forbidden null is, from the container inwards; null if there is none. */
    @Nullable
    List<Object> place(@Nullable Object container) {
        if (container instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                List<Object> found = item(entry.getValue(), String.valueOf(entry.getKey()));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (container instanceof Optional<?> optional) {
            return inside == null ? null : inside.place(optional.orElse(null));
        }
        if (container instanceof Patch<?> patch) {
            return inside == null || !patch.isPresent() ? null : inside.place(patch.value());
        }
        if (container instanceof Object[] array) {
            return items(Arrays.asList(array));
        }
        return container instanceof Collection<?> collection ? items(collection) : null;
    }

    private @Nullable List<Object> items(Iterable<? extends @Nullable Object> items) {
        int index = 0;
        for (Object item : items) {
            List<Object> found = item(item, index++);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable List<Object> item(@Nullable Object item, Object step) {
        if (item == null) {
            return allowed ? null : List.of(step);
        }
        List<Object> found = inside == null ? null : inside.place(item);
        return found == null
                ? null
                : Stream.concat(Stream.of(step), found.stream()).toList();
    }
}
