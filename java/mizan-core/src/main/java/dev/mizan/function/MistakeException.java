package dev.mizan.function;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is declared wrongly, in one go. */
public final class MistakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Found> found;

    /** Reports what was found, at least one. */
    public MistakeException(List<Found> found) {
        super(found.stream()
                .map(Found::message)
                .collect(Collectors.joining("\n  ", "Mizan cannot publish this:\n  ", "")));
        this.found = List.copyOf(found);
    }

    /** The mistakes, in the order of the methods. */
    public List<Found> found() {
        return found;
    }

    /** A mistake that was made, in words. */
    public record Found(Mistake mistake, String message) {

        /** Words the mistake with its arguments. */
        public static Found of(Mistake mistake, Object... arguments) {
            return new Found(mistake, mistake.message(arguments));
        }
    }
}
