package dev.mizan.function;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constructor and accessors of a record, prepared once. */
final class RecordHandles {

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Record.class);

    private final MethodHandle constructor;
    private final List<MethodHandle> accessors;

    private RecordHandles(MethodHandle constructor, List<MethodHandle> accessors) {
        this.constructor = constructor;
        this.accessors = List.copyOf(accessors);
    }

    static RecordHandles of(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        List<MethodHandle> accessors = new ArrayList<>();
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                accessors.add(MethodHandles.lookup().unreflect(accessor).asType(ACCESSOR));
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            MethodHandle spread = MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Record.class, Object[].class));
            return new RecordHandles(spread, accessors);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "The record " + type.getName() + " has no canonical constructor", impossible);
        }
    }

    Record make(List<? extends @Nullable Object> values) {
        try {
            return (Record) constructor.invokeExact(values.toArray());
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    List<@Nullable Object> values(Record instance) {
        List<@Nullable Object> values = new ArrayList<>(accessors.size());
        try {
            for (MethodHandle accessor : accessors) {
                values.add((Object) accessor.invokeExact(instance));
            }
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
        return Collections.unmodifiableList(values);
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("A record's code threw a checked exception", thrown);
    }
}
