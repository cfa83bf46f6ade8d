package dev.mizan.dispatch;

import dev.mizan.http.ErrorEnvelope;
import dev.mizan.json.Decoded;
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

    /** Goes on with what was read, or answers that it could not be. */
    static <T> Outcome<T> of(Decoded<T> decoded) {
        return decoded instanceof Decoded.Value<T> read ? passed(read.value()) : refused((Decoded.Refused<T>) decoded);
    }

    /** Answers that something that was sent could not be read. */
    static <T> Outcome<T> refused(Decoded.Refused<?> refused) {
        return refused(ErrorEnvelope.badRequest(refused.problem(), refused.path()));
    }

    /** Takes the next step unless this one refused. */
    default <N> Outcome<N> then(Function<? super T, Outcome<N>> next) {
        return this instanceof Passed<T> passed
                ? next.apply(passed.value())
                : new Refused<>(((Refused<T>) this).error());
    }
}
