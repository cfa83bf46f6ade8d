package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import jakarta.annotation.security.RolesAllowed;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metadata is never shared by accident: walks everything that a registry holds, and finds nothing that can change. */
class ImmutabilityTest {

    enum Colour {
        RED
    }

    record ThingContext(
            long thingId,
            @Default("RED") Colour colour,
            @Nullable Integer page) {}

    @ClientError
    static class Gone extends RuntimeException {
        public String details() {
            return "";
        }
    }

    @SuppressWarnings("unused")
    static class Functions {

        @Client(ThingContext.class)
        @RolesAllowed("USER")
        String thing(ThingContext thing) {
            return "";
        }

        @Client
        @Affects(ThingContext.class)
        void change(long thingId, @Default("1") int page) throws Gone {}
    }

    /** What cannot change, or is the JDK's own view of code. */
    private static final Set<Class<?>> LEAVES =
            Set.of(String.class, Class.class, MethodHandle.class, Number.class, Boolean.class, Enum.class);

    @Test
    void nothing_mutable_is_reachable_from_the_registry() {
        Registry registry = Registry.of(List.of(Functions.class.getDeclaredMethods()));

        List<String> mutable = mutableThingsIn(registry);

        assertThat(mutable).isEmpty();
    }

    @Test
    void the_walk_finds_what_is_mutable() {
        record Holder(List<String> names) {}

        assertThat(mutableThingsIn(new Holder(new ArrayList<>()))).isNotEmpty();
        assertThat(mutableThingsIn(new Holder(Collections.unmodifiableList(new ArrayList<>()))))
                .isEmpty();
    }

    private static List<String> mutableThingsIn(Object root) {
        List<String> found = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object at = open.pop();
            if (!seen.add(at) || isLeaf(at)) {
                continue;
            }
            if (at instanceof Optional<?> optional) {
                optional.ifPresent(open::push);
            } else if (at instanceof Collection<?> collection) {
                check(collection.getClass(), found);
                collection.forEach(open::push);
            } else if (at instanceof Map<?, ?> map) {
                check(map.getClass(), found);
                map.forEach((key, value) -> {
                    open.push(key);
                    open.push(value);
                });
            } else if (at.getClass().getName().startsWith("dev.mizan.")) {
                fields(at, open, found);
            } else {
                found.add(at.getClass().getName());
            }
        }
        return found;
    }

    private static boolean isLeaf(Object at) {
        return at instanceof AnnotatedElement || LEAVES.stream().anyMatch(leaf -> leaf.isInstance(at));
    }

    private static void check(Class<?> container, List<String> found) {
        String name = container.getName();
        if (!name.startsWith("java.util.ImmutableCollections")
                && !name.startsWith("java.util.Collections$Unmodifiable")) {
            found.add(name);
        }
    }

    private static void fields(Object holder, Deque<Object> open, List<String> found) {
        for (Field field : holder.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            if (!Modifier.isFinal(field.getModifiers())) {
                found.add(field.toString());
            }
            try {
                field.setAccessible(true);
                Object value = field.get(holder);
                if (value != null) {
                    open.push(value);
                }
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
