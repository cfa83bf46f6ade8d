package dev.mizan.dispatch;

import dev.mizan.Caller;
import dev.mizan.Invalidations;
import dev.mizan.http.Exchange;
import dev.mizan.invalidation.RunningCall;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Gives what the server, not the client, puts into a parameter. */
@FunctionalInterface
interface Injection {

    @Nullable
    Object from(Exchange exchange, RunningCall call);

    /** Gives the injection for one of the types that the registry lets be injected. */
    static Injection of(Class<?> type) {
        if (type == Caller.class) {
            return (exchange, call) -> exchange.identity().caller();
        }
        if (type == Principal.class) {
            return (exchange, call) -> exchange.identity().principal().orElse(null);
        }
        if (type == Invalidations.class) {
            return (exchange, call) -> call.invalidations();
        }
        throw new IllegalArgumentException("Nothing of type " + type.getName() + " can be injected");
    }
}
