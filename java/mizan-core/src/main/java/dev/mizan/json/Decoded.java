package dev.mizan.json;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of reading something that a client sent.
 *
 * @param <T> what was to be read
 */
public sealed interface Decoded<T> {

    /** It was read. */
    record Value<T>(T value) implements Decoded<T> {}

    /**
     * It was refused.
     *
     * @param path where, from the outermost: names as text, positions as {@link Integer}; empty for the whole
     * @param problem what is wrong there, a sentence without any value that was sent
     */
    record Refused<T>(List<Object> path, String problem) implements Decoded<T> {

        public Refused {
            path = List.copyOf(path);
        }

        /** Gives the same refusal of something that stands at {@code outer}. */
        public <U> Refused<U> under(Object... outer) {
            return new Refused<>(Stream.concat(Stream.of(outer), path.stream()).toList(), problem);
        }
    }
}
