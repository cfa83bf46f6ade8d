package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.http.Exchange;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.RunningCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Runs the reads of a context and writes their bundle: all or nothing, slots in the order of their names. */
final class BundleStep {

    private final Invoker invoker;
    private final ValidateStep validation;
    private final Failures failures;
    private final Collection<InvalidationListener> listeners;
    private final ReadCosts costs;
    private final LongSupplier nanos;

    BundleStep(
            Invoker invoker,
            ValidateStep validation,
            Failures failures,
            Collection<InvalidationListener> listeners,
            ReadCosts costs,
            LongSupplier nanos) {
        this.invoker = invoker;
        this.validation = validation;
        this.failures = failures;
        this.listeners = List.copyOf(listeners);
        this.costs = costs;
        this.nanos = nanos;
    }

    /** A read that is ready to run. */
    private record Ready(
            PreparedRead read, Object bean, @Nullable Object[] arguments) {}

    /** Gives the bundle of an instance, or its failure. It throws nothing but what ends the virtual machine. */
    Outcome<byte[]> run(ContextReads context, ContextInstance instance, Exchange exchange) {
        return run(context, instance, exchange, invoker::invoke);
    }

    /** Gives the bundle as anybody would get it: the reads run where nothing of a request or its caller can be found. */
    Outcome<byte[]> runForEveryone(ContextReads context, ContextInstance instance) {
        return run(context, instance, new NobodysExchange(), invoker::invokeForEveryone);
    }

    /** How a read is invoked. */
    private interface Invoke {

        @Nullable
        Object read(FunctionDefinition function, Object bean, @Nullable Object[] arguments, RunningCall call)
                throws Throwable;
    }

    private Outcome<byte[]> run(ContextReads context, ContextInstance instance, Exchange exchange, Invoke invoke) {
        long began = nanos.getAsLong();
        Outcome<byte[]> outcome = read(context.reads(), instance, exchange, invoke);
        int size = outcome instanceof Outcome.Passed<byte[]> passed ? passed.value().length : 0;
        costs.note(instance.context(), new ReadCosts.Cost(nanos.getAsLong() - began, size));
        return outcome;
    }

    private Outcome<byte[]> read(List<PreparedRead> reads, ContextInstance instance, Exchange exchange, Invoke invoke) {
        RunningCall call = new RunningCall(callerId(instance.context(), exchange), listeners);
        try {
            return validation
                    .check(instance)
                    .then(valid -> ready(reads, valid, exchange, call))
                    .then(ready -> bundle(ready, exchange, call, invoke));
        } catch (Throwable thrown) {
            return Outcome.refused(failures.of(thrown, "The way to " + instance.context(), exchange));
        }
    }

    /** Nobody is asked who is there for a public context. */
    private static Optional<String> callerId(ContextDefinition context, Exchange exchange) {
        return context.perUser() ? exchange.identity().caller().id() : Optional.empty();
    }

    private Outcome<List<Ready>> ready(
            List<PreparedRead> reads, ContextInstance instance, Exchange exchange, RunningCall call) {
        List<Ready> ready = new ArrayList<>(reads.size());
        for (PreparedRead read : reads) {
            Object bean = invoker.bean(read.function());
            @Nullable Object[] arguments = read.arguments().of(instance, exchange, call);
            if (validation.check(read.function(), bean, arguments) instanceof Outcome.Refused<?> refused) {
                return Outcome.refused(refused.error());
            }
            ready.add(new Ready(read, bean, arguments));
        }
        return Outcome.passed(ready);
    }

    private Outcome<byte[]> bundle(List<Ready> ready, Exchange exchange, RunningCall call, Invoke invoke) {
        Bytes body = new Bytes().add('{');
        for (Ready each : ready) {
            PreparedRead read = each.read();
            try {
                Object result = invoke.read(read.function(), each.bean(), each.arguments(), call);
                body.add(read.key()).add(read.writer().write(result)).add(',');
            } catch (Throwable thrown) {
                return Outcome.refused(failures.of(thrown, read.function().name(), exchange));
            }
        }
        return Outcome.passed(body.closeObject());
    }
}
