package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.http.ErrorEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a query to a context: each by its declared type, strictly. */
final class ContextBinder {

    private ContextBinder() {}

    static Outcome<ContextInstance> bind(ContextDefinition context, Map<String, String> query) {
        List<@Nullable Object> values = new ArrayList<>(context.parameters().size());
        int known = 0;
        for (ContextParameter parameter : context.parameters()) {
            String text = query.get(parameter.name());
            if (text == null) {
                if (parameter.required()) {
                    return refused("A parameter is missing.", parameter.name());
                }
                values.add(parameter.defaultValue().orElse(null));
            } else {
                known++;
                Optional<Object> value = parameter.type().decode(text);
                if (value.isEmpty()) {
                    return refused(
                            "A parameter is not of its type, "
                                    + parameter.type().wireType() + ".",
                            parameter.name());
                }
                values.add(value.get());
            }
        }
        return known < query.size() ? refusedUnknown(context, query) : made(context, values);
    }

    private static Outcome<ContextInstance> made(ContextDefinition context, List<@Nullable Object> values) {
        try {
            return Outcome.passed(new ContextInstance(context, values, context.instance(values)));
        } catch (RuntimeException refusedByRecord) {
            // The text of the record's own exception may hold the values, so it is not passed on.
            return Outcome.refused(ErrorEnvelope.badRequest("The parameters do not fit together.", List.of()));
        }
    }

    private static Outcome<ContextInstance> refusedUnknown(ContextDefinition context, Map<String, String> query) {
        String unknown = query.keySet().stream()
                .filter(name -> context.parameter(name).isEmpty())
                .findFirst()
                .orElseThrow();
        return refused("A parameter is unknown.", unknown);
    }

    private static Outcome<ContextInstance> refused(String message, String name) {
        return Outcome.refused(ErrorEnvelope.badRequest(message, List.of(name)));
    }
}
