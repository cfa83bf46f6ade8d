package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.invalidation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a context, as a request names it.
 *
 * @param values one for each parameter, decoded, with defaults applied
 * @param record the record with these values
 */
record ContextInstance(ContextDefinition context, List<@Nullable Object> values, Record record) {

    /** The parameters with their values, in their order. */
    Map<ContextParameter, @Nullable Object> scope() {
        return new Target.Instance(context, values, Optional.empty()).scope();
    }
}
