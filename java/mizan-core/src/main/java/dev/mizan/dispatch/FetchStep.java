package dev.mizan.dispatch;

import dev.mizan.dispatch.Observer.Operation;
import dev.mizan.function.ContextDefinition;
import dev.mizan.http.Exchange;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fetches one instance of a context as its caller: watched, counted and guarded, in this order, before it is bound. */
final class FetchStep {

    private final ObserveStep observe;
    private final RateStep rate;
    private final AccessStep access;
    private final ReadStep read;

    FetchStep(ObserveStep observe, RateStep rate, AccessStep access, ReadStep read) {
        this.observe = observe;
        this.rate = rate;
        this.access = access;
        this.read = read;
    }

    /**
     * Gives the bundle, or why there is none.
     *
     * @param entry gives the request, unless it is refused whatever it asks for
     * @param bind gives the instance that it asks for
     */
    Outcome<Bundle> fetch(
            ContextReads reads, Supplier<Outcome<Exchange>> entry, Function<Exchange, Outcome<ContextInstance>> bind) {
        ContextDefinition context = reads.context();
        return observe.around(
                new Operation.Fetch(context.name()),
                () -> entry.get()
                        .then(rate::check)
                        .then(exchange -> access.check(exchange, context.access()))
                        .then(exchange -> bind.apply(exchange).then(instance -> read.run(reads, instance, exchange))));
    }
}
