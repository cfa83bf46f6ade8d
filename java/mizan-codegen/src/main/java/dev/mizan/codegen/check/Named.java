package dev.mizan.codegen.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Two collections side by side, by name. */
final class Named<T> {

    private final Map<String, T> before;
    private final Map<String, T> after;

    private Named(Map<String, T> before, Map<String, T> after) {
        this.before = before;
        this.after = after;
    }

    static <T> Named<T> of(Collection<T> before, Collection<T> after, Function<? super T, String> name) {
        return new Named<>(byName(before, name), byName(after, name));
    }

    /** Takes what is no longer there. */
    Named<T> gone(Consumer<? super T> taker) {
        before.forEach((name, item) -> {
            if (!after.containsKey(name)) {
                taker.accept(item);
            }
        });
        return this;
    }

    /** Takes what was not there before. */
    Named<T> added(Consumer<? super T> taker) {
        after.forEach((name, item) -> {
            if (!before.containsKey(name)) {
                taker.accept(item);
            }
        });
        return this;
    }

    /** Takes what is there both times. */
    Named<T> kept(BiConsumer<? super T, ? super T> taker) {
        before.forEach((name, item) -> {
            T now = after.get(name);
            if (now != null) {
                taker.accept(item, now);
            }
        });
        return this;
    }

    private static <T> Map<String, T> byName(Collection<T> items, Function<? super T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        items.forEach(item -> byName.put(name.apply(item), item));
        return byName;
    }
}
