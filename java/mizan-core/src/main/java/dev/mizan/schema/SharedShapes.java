package dev.mizan.schema;

import dev.mizan.schema.TypeReader.Key;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives classes that are both read and written one name where both shapes agree, all the way down; else what is read is
 * called {@code …Input}.
 */
final class SharedShapes {

    private final Map<Key, NamedType> described;
    private final Map<String, Key> byToken = new HashMap<>();

    SharedShapes(Map<Key, NamedType> described) {
        this.described = described;
        described.keySet().forEach(key -> byToken.put(key.token(), key));
    }

    /** The name of each class in each direction, by {@linkplain Key#token() token}. */
    Map<String, String> names() {
        Set<Class<?>> different = different();
        Map<Class<?>, String> simple = TypeNames.of(
                described.keySet().stream().<Class<?>>map(Key::type).toList());
        Set<String> taken = new HashSet<>(simple.values());
        Map<String, String> names = new TreeMap<>();
        described.keySet().stream().sorted(Comparator.comparing(Key::token)).forEach(key -> {
            String name = simple.get(key.type());
            boolean input = key.direction() == Direction.INPUT && different.contains(key.type());
            names.put(key.token(), input ? TypeNames.free(name + "Input", taken) : name);
        });
        return names;
    }

    private Set<Class<?>> different() {
        Set<Class<?>> different = new HashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Class<?> type : inBoth()) {
                if (!different.contains(type) && differs(type, different)) {
                    different.add(type);
                    found = true;
                }
            }
        }
        return different;
    }

    private List<Class<?>> inBoth() {
        return described.keySet().stream()
                .filter(key -> key.direction() == Direction.INPUT
                        && described.containsKey(new Key(key.type(), Direction.OUTPUT)))
                .<Class<?>>map(Key::type)
                .toList();
    }

    /** A reference to a class whose shapes are known to differ is itself a difference. */
    private boolean differs(Class<?> type, Set<Class<?>> different) {
        Renaming bare = Renaming.bare(token -> {
            Key key = Objects.requireNonNull(byToken.get(token), "A token of another schema");
            return different.contains(key.type()) ? token : key.type().getName();
        });
        return !bare.of(shape(type, Direction.INPUT)).equals(bare.of(shape(type, Direction.OUTPUT)));
    }

    private NamedType shape(Class<?> type, Direction direction) {
        return Objects.requireNonNull(described.get(new Key(type, direction)), "A class that is in both directions");
    }
}
