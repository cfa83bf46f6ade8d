package dev.mizan.dispatch;

import dev.mizan.http.ErrorEnvelope;
import java.util.function.Function;

/** What a step gives: what the next one needs, or a refusal that is the answer. */
sealed interface Outcome<T> {

    /** Goes on with what the step found. */
    record Passed<T>(T value) implements Outcome<T> {}

    /** Ends here. */
    record Refused<T>(ErrorEnvelope error) implements Outcome<T> {}

    static <T> Outcome<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Outcome<T> refused(ErrorEnvelope error) {
        return new Refused<>(error);
    }

    /** Takes the next step unless this one refused. */
    default <N> Outcome<N> then(Function<? super T, Outcome<N>> next) {
        return this instanceof Passed<T> passed
                ? next.apply(passed.value())
                : new Refused<>(((Refused<T>) this).error());
    }
}
