package dev.mizan.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names for classes: the simple name, and where several share it, the enclosing class's or the package's name before it,
 * for all of them. So a name depends on the classes alone, never on the order in which they are met.
 */
final class TypeNames {

    private TypeNames() {}

    static Map<Class<?>, String> of(Collection<Class<?>> types) {
        List<Class<?>> sorted = types.stream()
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        Map<Class<?>, Integer> depths = new HashMap<>();
        while (deepen(sorted, depths)) {
            // until no two have the same name, or nothing is left that could tell them apart
        }
        Map<Class<?>, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Class<?> type : sorted) {
            names.put(type, free(candidate(type, depths.getOrDefault(type, 0)), taken));
        }
        return names;
    }

    /** Gives the name, with a number behind it if it is taken, and takes it. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    private static boolean deepen(List<Class<?>> types, Map<Class<?>, Integer> depths) {
        Map<String, List<Class<?>>> byName = new TreeMap<>();
        for (Class<?> type : types) {
            byName.computeIfAbsent(candidate(type, depths.getOrDefault(type, 0)), name -> new ArrayList<>())
                    .add(type);
        }
        boolean deepened = false;
        for (List<Class<?>> same : byName.values()) {
            for (Class<?> type : same) {
                if (same.size() > 1
                        && depths.getOrDefault(type, 0) < outer(type).size()) {
                    depths.merge(type, 1, Integer::sum);
                    deepened = true;
                }
            }
        }
        return deepened;
    }

    private static String candidate(Class<?> type, int depth) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        outer(type).stream().limit(depth).forEach(part -> name.insert(0, part));
        return name.toString();
    }

    /** What encloses a class, from the inside out, each beginning with a capital. */
    private static List<String> outer(Class<?> type) {
        List<String> parts = new ArrayList<>();
        for (Class<?> at = type.getEnclosingClass(); at != null; at = at.getEnclosingClass()) {
            parts.add(at.getSimpleName());
        }
        Deque<String> packages = new ArrayDeque<>();
        for (String part : type.getPackageName().split("\\.")) {
            if (!part.isEmpty()) {
                packages.push(Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
        }
        parts.addAll(packages);
        return parts;
    }
}
