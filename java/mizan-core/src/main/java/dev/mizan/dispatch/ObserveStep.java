package dev.mizan.dispatch;

import dev.mizan.dispatch.Observer.Observed;
import dev.mizan.dispatch.Observer.Operation;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** Has the steps of an operation watched, however they end. */
final class ObserveStep {

    private final Observer observer;

    ObserveStep(Observer observer) {
        this.observer = observer;
    }

    <T> Outcome<T> around(Operation operation, Supplier<Outcome<T>> steps) {
        Observed observed = observer.begin(operation);
        Optional<String> code = Optional.of(ErrorCode.INTERNAL_ERROR.name());
        try {
            Outcome<T> outcome = steps.get();
            code = code(outcome);
            return outcome;
        } finally {
            observed.end(code);
        }
    }

    private static Optional<String> code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return Optional.of(refused.error().code());
        }
        return ((Outcome.Passed<?>) outcome).value() instanceof Response response ? response.code() : Optional.empty();
    }
}
