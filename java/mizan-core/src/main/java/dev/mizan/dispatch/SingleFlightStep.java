package dev.mizan.dispatch;

import dev.mizan.dispatch.Observer.Operation;
import dev.mizan.function.ContextDefinition;
import dev.mizan.http.Exchange;
import dev.mizan.invalidation.InvalidationBody;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.invalidation.Target;
import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.Json;
import dev.mizan.json.VisibleInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Reads again what a call made stale of what its client shows, as the caller, so that the client need not ask (PROTOCOL
 * §4). It runs after the purge. What it does not give, for whatever reason, the client fetches.
 */
final class SingleFlightStep {

    /** How many entries are looked at; clients send no more. */
    private static final int MAX_VISIBLE = 32;

    private final Map<String, ContextReads> contexts;
    private final Steps steps;
    private final SingleFlightLimits limits;

    /** What it shares with a read of one context, and how it reads what is visible. */
    record Steps(
            Json json,
            AccessStep access,
            RateStep rate,
            ObserveStep observe,
            ReadStep read,
            ReadCosts costs,
            IdentityDigest digest,
            Failures failures,
            LongSupplier nanos) {}

    SingleFlightStep(Map<String, ContextReads> contexts, Steps steps, SingleFlightLimits limits) {
        this.contexts = Map.copyOf(contexts);
        this.steps = steps;
        this.limits = limits;
    }

    /**
     * Gives the member {@code "contexts"} of the answer without the comma before it; empty if there is none. Nothing is
     * read for somebody else than who called.
     */
    Optional<byte[]> member(Optional<Slice> visible, RunningCall call, Exchange exchange) {
        List<Target> targets = call.committed().stream()
                .filter(it -> it.concerns(call.callerId()))
                .toList();
        if (visible.isEmpty() || targets.isEmpty() || limits.contexts() == 0) {
            return Optional.empty();
        }
        try {
            return isAnother(exchange) ? Optional.empty() : fly(visible.get(), targets, exchange);
        } catch (Throwable thrown) {
            // What the call did must not be hidden; the client asks for itself, and is told then.
            steps.failures().of(thrown, "Single flight", exchange);
            return Optional.empty();
        }
    }

    private Optional<byte[]> fly(Slice visible, List<Target> targets, Exchange exchange) {
        Flight flight = new Flight(targets, exchange);
        steps.json().readVisible(visible, MAX_VISIBLE).forEach(flight::take);
        return flight.member();
    }

    private boolean isAnother(Exchange exchange) {
        return !steps.digest().of(exchange.identity()).equals(steps.digest().of(exchange.latestIdentity()));
    }

    /** The reads for one answer. */
    private final class Flight {

        private final List<Target> targets;
        private final Exchange exchange;
        private final long began = steps.nanos().getAsLong();
        private final Set<String> taken = new HashSet<>();
        private final Bytes entries = new Bytes();
        private int count;
        private boolean exhausted;

        Flight(List<Target> targets, Exchange exchange) {
            this.targets = targets;
            this.exchange = exchange;
        }

        Optional<byte[]> member() {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Bytes()
                            .add("\"contexts\":[")
                            .add(entries.toByteArray())
                            .add(']')
                            .toByteArray());
        }

        void take(VisibleInstance visible) {
            ContextReads context = contexts.get(visible.context());
            if (context != null && !exhausted && count < limits.contexts() && isDue(context.context())) {
                find(context.context(), visible)
                        .filter(it -> fits(it.context()))
                        .ifPresent(instance -> read(context, instance));
            }
        }

        /** Before anything of its parameters is decoded. */
        private boolean isDue(ContextDefinition context) {
            return targets.stream().anyMatch(it -> it.context() == context)
                    && steps.access().check(exchange, context.access()) instanceof Outcome.Passed;
        }

        private Optional<ContextInstance> find(ContextDefinition context, VisibleInstance visible) {
            return ContextBinder.bind(
                                    context,
                                    visible.params(),
                                    (type, scalar) -> type.decodeJson(scalar.text(), scalar.quoted()))
                            instanceof Outcome.Passed<ContextInstance> passed
                    ? Optional.of(passed.value()).filter(this::isAffected)
                    : Optional.empty();
        }

        private boolean isAffected(ContextInstance instance) {
            return targets.stream()
                    .anyMatch(it -> it.context() == instance.context() && it.includes(instance.values()));
        }

        private boolean fits(ContextDefinition context) {
            ReadCosts.Cost cost = steps.costs().expected(context);
            long left = limits.time().toNanos() - (steps.nanos().getAsLong() - began);
            return cost.nanos() < left && cost.bytes() <= limits.bytes() - entries.size();
        }

        /** Each context counts as a request of its own; the first that is too much is the last that is asked for. */
        private boolean isGranted() {
            exhausted = steps.rate().check(exchange) instanceof Outcome.Refused;
            return !exhausted;
        }

        private void read(ContextReads context, ContextInstance instance) {
            String name = "{\"context\":\"" + instance.context().name() + "\",\"params\":"
                    + InvalidationBody.params(instance.scope());
            if (!taken.add(name) || !isGranted()) {
                return;
            }
            Outcome<Bundle> outcome = steps.observe()
                    .around(
                            new Operation.Fetch(instance.context().name()),
                            () -> steps.read().run(context, instance, exchange));
            Bytes entry = new Bytes().add(count == 0 ? "" : ",").add(name);
            if (outcome instanceof Outcome.Passed<Bundle> bundle) {
                entry.add(",\"data\":").add(bundle.value().body().bytes());
            } else {
                entry.add(",\"error\":")
                        .add(((Outcome.Refused<Bundle>) outcome).error().json());
            }
            if (entry.size() < limits.bytes() - entries.size()) {
                entries.add(entry.add('}').toByteArray());
                count++;
            }
        }
    }
}
