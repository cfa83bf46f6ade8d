package dev.mizan.spring.observation;

import dev.mizan.dispatch.Observer.Operation;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How observations are called. An application gives them other names, or more key values, with a bean that overrides these
 * methods. All values are declared in the application, so that there are few of each.
 */
public interface MizanObservationConvention extends ObservationConvention<MizanObservationContext> {

    /** {@code mizan.operation}. */
    @Override
    default String getName() {
        return "mizan.operation";
    }

    /** {@code call addReview}, {@code fetch product}: the name of a span. */
    @Override
    default String getContextualName(MizanObservationContext context) {
        return kind(context.operation()) + ' ' + context.operation().name();
    }

    /**
     * {@code operation}: {@code call} or {@code fetch}; {@code name}: the function's or the context's; {@code code}: the
     * error's, {@code none} if there is none.
     */
    @Override
    default KeyValues getLowCardinalityKeyValues(MizanObservationContext context) {
        return KeyValues.of(
                KeyValue.of("operation", kind(context.operation())),
                KeyValue.of("name", context.operation().name()),
                KeyValue.of("code", context.code().orElse("none")));
    }

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof MizanObservationContext;
    }

    private static String kind(Operation operation) {
        return operation instanceof Operation.Call ? "call" : "fetch";
    }
}
