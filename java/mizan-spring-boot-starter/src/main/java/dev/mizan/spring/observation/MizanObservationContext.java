package dev.mizan.spring.observation;

import dev.mizan.dispatch.Observer.Operation;
import io.micrometer.observation.Observation;
import java.util.Optional;

/** What is known of a call or a fetch while it is observed. Used by one thread. */
public final class MizanObservationContext extends Observation.Context {

    private final Operation operation;
    private Optional<String> code = Optional.empty();

    MizanObservationContext(Operation operation) {
        this.operation = operation;
    }

    /** What runs. */
    public Operation operation() {
        return operation;
    }

    /** The code of the error that it ended with; empty while it runs, and if there is none. */
    public Optional<String> code() {
        return code;
    }

    void ended(Optional<String> with) {
        code = with;
    }
}
