package dev.mizan.dispatch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every endpoint by its route. */
record Endpoints(
        Endpoint session,
        Endpoint call,
        Endpoint validate,
        Map<String, Endpoint> contexts,
        Map<String, Endpoint> forms) {

    Endpoints {
        contexts = Map.copyOf(contexts);
        forms = Map.copyOf(forms);
    }

    /** The endpoint, null if the route leads nowhere. */
    @Nullable
    Endpoint at(Route route) {
        if (route instanceof Route.Context context) {
            return contexts.get(context.name());
        }
        if (route instanceof Route.Form form) {
            return forms.get(form.name());
        }
        if (route instanceof Route.Call) {
            return call;
        }
        if (route instanceof Route.Validate) {
            return validate;
        }
        return route instanceof Route.Session ? session : null;
    }
}
