package dev.mizan.dispatch;

import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.invalidation.InvalidationBody;
import dev.mizan.invalidation.RunningCall;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a function. From here on nothing hides what it did: whatever fails later, the answer says what became stale.
 */
final class RunStep {

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", Response.JSON, "Cache-Control", "no-store");

    private final Invoker invoker;
    private final Failures failures;

    RunStep(Invoker invoker, Failures failures) {
        this.invoker = invoker;
        this.failures = failures;
    }

    /** A function with all that it needs to run. */
    record Bound(PreparedCall call, Object bean, @Nullable Object[] arguments, RunningCall running) {}

    Response run(Bound bound, Exchange exchange) {
        try {
            Object result = invoker.invoke(bound.call().function(), bound.bean(), bound.arguments(), bound.running());
            byte[] json = bound.call().write(result);
            Bytes body = new Bytes().add("{\"result\":").add(json);
            return new Response(
                    200, HEADERS, body.add(invalidate(bound.running())).add('}').toByteArray());
        } catch (Throwable thrown) {
            ErrorEnvelope error = failures.of(thrown, bound.call().function().name(), exchange);
            return error.response(invalidate(bound.running()));
        }
    }

    private static String invalidate(RunningCall running) {
        Optional<String> targets = InvalidationBody.of(running.committed(), running.callerId());
        return targets.map(it -> ",\"invalidate\":" + it).orElse("");
    }
}
