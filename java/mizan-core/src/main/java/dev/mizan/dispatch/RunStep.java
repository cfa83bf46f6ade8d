package dev.mizan.dispatch;

import dev.mizan.Redirect;
import dev.mizan.http.Exchange;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.json.CallBody.Slice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a function and writes its result. */
final class RunStep {

    private final Invoker invoker;
    private final Failures failures;

    RunStep(Invoker invoker, Failures failures) {
        this.invoker = invoker;
        this.failures = failures;
    }

    /** A function with all that it needs to run, and what the client shows meanwhile. */
    record Bound(
            PreparedCall call,
            Object bean,
            @Nullable Object[] arguments,
            RunningCall running,
            Optional<Slice> visible) {}

    /** Gives where the answer leads, if the function says it, or what it failed with. */
    Outcome<Optional<Redirect>> runForPage(Bound bound, Exchange exchange) {
        try {
            Object result = invoker.invoke(bound.call().function(), bound.bean(), bound.arguments(), bound.running());
            return Outcome.passed(result instanceof Redirect redirect ? Optional.of(redirect) : Optional.empty());
        } catch (Throwable thrown) {
            return Outcome.refused(failures.of(thrown, bound.call().function().name(), exchange));
        }
    }

    /** Gives the first members of the answer's body, or what it failed with. */
    Outcome<byte[]> run(Bound bound, Exchange exchange) {
        try {
            Object result = invoker.invoke(bound.call().function(), bound.bean(), bound.arguments(), bound.running());
            return Outcome.passed(bound.call().members(result));
        } catch (Throwable thrown) {
            return Outcome.refused(failures.of(thrown, bound.call().function().name(), exchange));
        }
    }
}
