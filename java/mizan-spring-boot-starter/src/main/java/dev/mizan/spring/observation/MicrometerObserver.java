package dev.mizan.spring.observation;

import dev.mizan.dispatch.Observer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an observation of each operation, in scope while it runs, so that what it calls is observed as its child. */
final class MicrometerObserver implements Observer {

    private static final MizanObservationConvention DEFAULT = new MizanObservationConvention() {};

    private final ObservationRegistry registry;
    private final @Nullable MizanObservationConvention convention;

    MicrometerObserver(ObservationRegistry registry, Optional<MizanObservationConvention> convention) {
        this.registry = registry;
        this.convention = convention.orElse(null);
    }

    @Override
    public Observed begin(Operation operation) {
        if (registry.isNoop()) {
            return NONE.begin(operation);
        }
        MizanObservationContext context = new MizanObservationContext(operation);
        Observation observation = Observation.start(convention, DEFAULT, () -> context, registry);
        Observation.Scope scope = observation.openScope();
        return code -> {
            scope.close();
            context.ended(code);
            observation.stop();
        };
    }
}
