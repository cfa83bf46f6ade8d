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

        /** Whether nothing is there, or null. */
        public boolean isMissing() {
            return problem.equals(Problems.MISSING)
                    || problem.equals(Problems.NULL)
                    || problem.equals(Problems.NO_FILE);
        }

        /** Whether something is there that is not declared. */
        public boolean isUnknown() {
            return problem.equals(Problems.NO_MEMBER) || problem.equals(Problems.NO_ARGUMENT);
        }

        /** Whether the document is larger or deeper than may be. */
        public boolean isTooLarge() {
            return problem.equals(Problems.TOO_LARGE);
        }

        /** Gives the same refusal of something that stands at {@code outer}. */
        public <U extends @Nullable Object> Refused<U> under(Object... outer) {
            return new Refused<>(Stream.concat(Stream.of(outer), path.stream()).toList(), problem);
        }
    }
}
