package dev.mizan.edge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups that wait to be purged, each once. Of a context with very many they give way to the one group that all its answers
 * have, so that an edge that is down costs memory for its contexts, not for its misses. Used under its owner's lock.
 */
final class WaitingGroups {

    private static final int MAX_OF_A_CONTEXT = 1000;

    private final Map<String, Set<String>> byContext = new LinkedHashMap<>();

    /**
     * Adds groups of one context.
     *
     * @param all the group that all answers of the context have
     */
    void add(String all, Set<String> groups) {
        Set<String> waiting = byContext.computeIfAbsent(all, it -> new LinkedHashSet<>());
        if (waiting.contains(all)) {
            return;
        }
        waiting.addAll(groups);
        if (waiting.contains(all) || waiting.size() > MAX_OF_A_CONTEXT) {
            waiting.clear();
            waiting.add(all);
        }
    }

    void addAll(Map<String, Set<String>> groups) {
        groups.forEach(this::add);
    }

    /** Takes all out. */
    Map<String, Set<String>> take() {
        Map<String, Set<String>> taken = new HashMap<>(byContext);
        byContext.clear();
        return taken;
    }

    int size() {
        return byContext.values().stream().mapToInt(Set::size).sum();
    }

    boolean isEmpty() {
        return byContext.isEmpty();
    }

    static List<String> flat(Map<String, Set<String>> groups) {
        return groups.values().stream().flatMap(Set::stream).distinct().toList();
    }
}
