package dev.mizan.dispatch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every endpoint by its route. */
record Endpoints(Endpoint session, Endpoint call, Map<String, Endpoint> contexts) {

    Endpoints {
        contexts = Map.copyOf(contexts);
    }

    /** The endpoint, null if the route leads nowhere. */
    @Nullable
    Endpoint at(Route route) {
        if (route instanceof Route.Context context) {
            return contexts.get(context.name());
        }
        if (route instanceof Route.Call) {
            return call;
        }
        return route instanceof Route.Session ? session : null;
    }
}
