package dev.mizan.json;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading something that a client sent.
 *
 * @param <T> what was to be read
 */
public sealed interface Decoded<T extends @Nullable Object> {

    /** It was read. */
    record Value<T extends @Nullable Object>(T value) implements Decoded<T> {}

    /**
     * It was refused.
     *
     * @param path where, from the outermost: names as text, positions as {@link Integer}; empty for the whole
     * @param problem what is wrong there, a sentence without any value that was sent
     */
    record Refused<T extends @Nullable Object>(List<Object> path, String problem) implements Decoded<T> {

        public Refused {
            path = List.copyOf(path);
        }

        /** Gives the same refusal of something that stands at {@code outer}. */
        public <U extends @Nullable Object> Refused<U> under(Object... outer) {
            return new Refused<>(Stream.concat(Stream.of(outer), path.stream()).toList(), problem);
        }
    }
}
