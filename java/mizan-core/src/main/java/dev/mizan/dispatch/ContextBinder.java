package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.function.ParameterType;
import dev.mizan.http.ErrorEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Binds parameters that were sent to a context: each by its declared type, strictly. */
final class ContextBinder {

    private ContextBinder() {}

    /** Binds the parameters of a query. */
    static Outcome<ContextInstance> bind(ContextDefinition context, Map<String, String> query) {
        return bind(context, query, ParameterType::decode);
    }

    /** Binds parameters of another form, which {@code decoder} reads. */
    static <S> Outcome<ContextInstance> bind(
            ContextDefinition context, Map<String, S> sent, BiFunction<ParameterType, S, Optional<Object>> decoder) {
        List<@Nullable Object> values = new ArrayList<>(context.parameters().size());
        int known = 0;
        for (ContextParameter parameter : context.parameters()) {
            S raw = sent.get(parameter.name());
            if (raw == null) {
                if (parameter.required()) {
                    return refused("A parameter is missing.", parameter.name());
                }
                values.add(parameter.defaultValue().orElse(null));
            } else {
                known++;
                Optional<Object> value = decoder.apply(parameter.type(), raw);
                if (value.isEmpty()) {
                    return refused(
                            "A parameter is not of its type, "
                                    + parameter.type().wireType() + ".",
                            parameter.name());
                }
                values.add(value.get());
            }
        }
        return known < sent.size() ? refusedUnknown(context, sent.keySet()) : made(context, values);
    }

    private static Outcome<ContextInstance> made(ContextDefinition context, List<@Nullable Object> values) {
        try {
            return Outcome.passed(new ContextInstance(context, values, context.instance(values)));
        } catch (RuntimeException refusedByRecord) {
            // The text of the record's own exception may hold the values, so it is not passed on.
            return Outcome.refused(ErrorEnvelope.badRequest("The parameters do not fit together.", List.of()));
        }
    }

    private static Outcome<ContextInstance> refusedUnknown(ContextDefinition context, Set<String> names) {
        String unknown = names.stream()
                .filter(name -> context.parameter(name).isEmpty())
                .findFirst()
                .orElseThrow();
        return refused("A parameter is unknown.", unknown);
    }

    private static Outcome<ContextInstance> refused(String message, String name) {
        return Outcome.refused(ErrorEnvelope.badRequest(message, List.of(name)));
    }
}
