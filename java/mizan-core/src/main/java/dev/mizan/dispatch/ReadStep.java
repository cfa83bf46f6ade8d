package dev.mizan.dispatch;

import dev.mizan.cache.Cached;
import dev.mizan.cache.CachedContext;
import dev.mizan.cache.Loaded;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Reader;
import dev.mizan.http.Body;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives an instance's bundle: from the cache where its context is kept there, else from its reads. */
final class ReadStep {

    private final BundleStep bundle;
    private final ValidateStep validation;
    private final IdentityDigest digest;
    private final @Nullable OriginCache cache;

    ReadStep(BundleStep bundle, ValidateStep validation, IdentityDigest digest, @Nullable OriginCache cache) {
        this.bundle = bundle;
        this.validation = validation;
        this.digest = digest;
        this.cache = cache;
    }

    /** Gives the bundle, or the failure of one of its reads. The caller has passed the context's access rule. */
    Outcome<Bundle> run(ContextReads context, ContextInstance instance, Exchange exchange) {
        if (cache == null || context.cached().isEmpty()) {
            return bundle.run(context, instance, exchange).then(body -> Outcome.passed(Bundle.uncached(Body.of(body))));
        }
        CachedContext cached = context.cached().get();
        return validation.check(instance).then(valid -> read(cache, cached, context, valid, exchange));
    }

    private Outcome<Bundle> read(
            OriginCache origin,
            CachedContext cached,
            ContextReads context,
            ContextInstance instance,
            Exchange exchange) {
        boolean perUser = context.context().perUser();
        Optional<Reader> reader = perUser ? reader(exchange.identity()) : Optional.empty();
        Supplier<Loaded<ErrorEnvelope>> load = perUser
                ? () -> loaded(bundle.run(context, instance, exchange))
                : () -> loaded(bundle.runForEveryone(context, instance));
        return outcome(origin.read(cached, instance.values(), reader, load));
    }

    private Optional<Reader> reader(Identity identity) {
        return identity.caller().id().map(id -> new Reader(id, digest.of(identity)));
    }

    private static Loaded<ErrorEnvelope> loaded(Outcome<byte[]> outcome) {
        return outcome instanceof Outcome.Passed<byte[]> passed
                ? new Loaded.Bundle<>(Body.of(passed.value()))
                : new Loaded.Failed<>(((Outcome.Refused<byte[]>) outcome).error());
    }

    private static Outcome<Bundle> outcome(Cached<ErrorEnvelope> read) {
        return read.loaded() instanceof Loaded.Bundle<ErrorEnvelope> loaded
                ? Outcome.passed(new Bundle(loaded.body(), Optional.of(read.status()), read.basis()))
                : Outcome.refused(((Loaded.Failed<ErrorEnvelope>) read.loaded()).failure());
    }
}
