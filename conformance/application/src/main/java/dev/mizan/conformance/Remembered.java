package dev.mizan.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was set last, by key. It forgets the oldest beyond a hundred: a server that is tried with random keys for an hour must
 * not fill its memory with them.
 */
final class Remembered<K, V> {

    private static final int MOST = 100;

    private final Map<K, V> values = new LinkedHashMap<>();

    synchronized void put(K key, V value) {
        values.remove(key);
        values.put(key, value);
        if (values.size() > MOST) {
            values.remove(values.keySet().iterator().next());
        }
    }

    synchronized V getOrDefault(K key, V otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    synchronized void clear() {
        values.clear();
    }
}
