package dev.mizan.cache;

import dev.mizan.cache.CacheStatus.Outcome;
import dev.mizan.cache.Flights.Flight;
import dev.mizan.function.ContextDefinition;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.Pending;
import dev.mizan.invalidation.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers bundles from a store while nothing that they show has changed, and loads them otherwise: one load for all who
 * ask at once. Thread-safe.
 *
 * <p>The tokens of a bundle's tags are read before its load and kept with it; it is answered as long as they are the current
 * ones. A purge, of which the cache hears as a listener of invalidations, gives a tag another token. So a load that began
 * before a purge never becomes a hit, whenever it ends.
 *
 * <p>Whoever asks has checked before that the caller may read the context.
 */
public final class OriginCache implements InvalidationListener {

    private final CacheStore store;
    private final CacheKeys keys;
    private final Tags tags;
    private final Purges purges;
    private final OriginCacheBuilder.Limits limits;
    private final OriginCacheBuilder.Surroundings surroundings;
    private final Flights flights = new Flights();

    OriginCache(
            CacheStore store,
            Secret secret,
            Durability durability,
            OriginCacheBuilder.Limits limits,
            OriginCacheBuilder.Surroundings surroundings) {
        this.store = store;
        this.keys = new CacheKeys(secret);
        this.tags = new Tags(secret);
        this.purges = new Purges(store, tags, durability);
        this.limits = limits;
        this.surroundings = surroundings;
    }

    /** Begins a cache over this store, whose keys and tags are HMACs with this secret. */
    public static OriginCacheBuilder builder(CacheStore store, Secret secret) {
        return new OriginCacheBuilder(store, secret);
    }

    /** One read: of what, for whom, and how to load it. */
    private record Question<R>(CachedContext context, Place place, String rights, Supplier<Loaded<R>> load) {

        Flights.Key flight(Tokens tokens) {
            return new Flights.Key(place.key(), tokens, context.schema(), rights);
        }

        Verdict judge(Look look, long now) {
            return Verdict.of(look, place, context.schema(), rights, now);
        }
    }

    /**
     * Answers a read.
     *
     * @param values one for each parameter of the context, decoded, with defaults applied
     * @param reader who reads a per-user context; empty for a caller without an id, for whom nothing is kept, and in a
     *     public context
     * @param load runs the reads; in a public context on a thread of the cache's, which knows nothing of the request
     */
    public <R> Cached<R> read(
            CachedContext context,
            List<? extends @Nullable Object> values,
            Optional<Reader> reader,
            Supplier<Loaded<R>> load) {
        ContextDefinition definition = context.definition();
        if (definition.perUser() && reader.isEmpty()) {
            return Cached.bypassed(load.get(), "no-user");
        }
        Optional<String> user = reader.filter(it -> definition.perUser()).map(Reader::id);
        String rights =
                reader.filter(it -> definition.perUser()).map(Reader::rights).orElse("");
        return read(new Question<>(context, place(definition, values, user), rights, load));
    }

    /**
     * Gives what an answer rests on that is made from now on and shows this instance of a public context; empty while a
     * commit is under way that may reach it, and where the store cannot be asked.
     *
     * @param values one for each parameter of the context, decoded, with defaults applied
     */
    public Optional<Basis> basis(ContextDefinition context, List<? extends @Nullable Object> values) {
        Place place = place(context, values, Optional.empty());
        long seconds = context.caching().map(it -> it.timeToLive().toSeconds()).orElse(0L);
        return store.tokens(place).filter(tokens -> !tokens.dirty()).map(tokens -> new Basis(place, tokens, seconds));
    }

    /**
     * Whether nothing that a bundle shows was changed since it was made, nor may be by a commit under way: a cache that this
     * one does not reach with certainty may then be given it. False also where the store cannot be asked.
     */
    public boolean isCurrent(Basis basis) {
        return store.tokens(basis.place())
                .filter(tokens -> tokens.equals(basis.tokens()) && !tokens.dirty())
                .isPresent();
    }

    private Place place(ContextDefinition context, List<? extends @Nullable Object> values, Optional<String> user) {
        return new Place(context.name(), keys.of(context, values, user), tags.of(context, values, user));
    }

    private <R> Cached<R> read(Question<R> question) {
        Optional<Look> look = store.look(question.place());
        if (look.isEmpty()) {
            return Cached.bypassed(onItsThread(question), "store");
        }
        Tokens tokens = look.get().tokens();
        Verdict verdict = question.judge(look.get(), surroundings.now());
        if (verdict instanceof Verdict.Usable usable) {
            if (!usable.fresh()) {
                refresh(question, tokens);
            }
            return hit(question, usable);
        }
        Verdict.Unusable miss = (Verdict.Unusable) verdict;
        Flight<Cached<R>> flight = flights.join(question.flight(tokens));
        if (flight.leads()) {
            return lead(flight, question, tokens, miss, () -> onItsThread(question));
        }
        try {
            return joined(flight.result().join());
        } catch (CompletionException crashed) {
            return missed(question, tokens, onItsThread(question), status(miss, false, false));
        }
    }

    private <R> Cached<R> lead(
            Flight<Cached<R>> flight,
            Question<R> question,
            Tokens tokens,
            Verdict.Unusable miss,
            Supplier<Loaded<R>> load) {
        try {
            Cached<R> result = secondLook(question).orElseGet(() -> {
                Loaded<R> loaded = load.get();
                return missed(question, tokens, loaded, status(miss, keep(question, tokens, loaded), false));
            });
            flights.land(flight, result);
            return result;
        } catch (Throwable crashed) {
            flights.crash(flight, crashed);
            throw crashed;
        }
    }

    /** Who looked before the last flight landed, and leads now, finds what that one kept. */
    private <R> Optional<Cached<R>> secondLook(Question<R> question) {
        return store.look(question.place())
                .map(look -> question.judge(look, surroundings.now()))
                .filter(verdict -> verdict instanceof Verdict.Usable usable && usable.fresh())
                .map(verdict -> hit(question, (Verdict.Usable) verdict));
    }

    /** Makes a new bundle in the background unless somebody does. */
    private <R> void refresh(Question<R> question, Tokens tokens) {
        Flight<Cached<R>> flight = flights.join(question.flight(tokens));
        if (!flight.leads()) {
            return;
        }
        Verdict.Unusable expired = new Verdict.Unusable("expired", List.of());
        try {
            surroundings.executor().execute(() -> lead(flight, question, tokens, expired, question.load()));
        } catch (RejectedExecutionException busy) {
            flights.crash(flight, busy);
        }
    }

    private <R> boolean keep(Question<R> question, Tokens tokens, Loaded<R> loaded) {
        if (!(loaded instanceof Loaded.Bundle<R> bundle)
                || tokens.dirty()
                || bundle.body().length() > limits.entryBytes()) {
            return false;
        }
        Duration fresh = surroundings.jittered(question.context().caching().timeToLive());
        Duration usable = question.context().revalidatesInBackground()
                ? fresh.plus(question.context().caching().staleWhileRevalidate())
                : fresh;
        long now = surroundings.now();
        Entry entry = new Entry(
                question.place().key(),
                tokens,
                question.context().schema(),
                question.rights(),
                now + fresh.toMillis(),
                now + usable.toMillis(),
                bundle.body());
        store.keep(question.place(), entry, usable);
        return true;
    }

    /** A public read is made where nothing of a request can be found, whoever asks first. */
    private <R> Loaded<R> onItsThread(Question<R> question) {
        return question.context().definition().perUser() ? question.load().get() : surroundings.apart(question.load());
    }

    private static <R> Cached<R> hit(Question<R> question, Verdict.Usable usable) {
        Entry entry = usable.entry();
        return new Cached<>(
                new Loaded.Bundle<>(entry.body()),
                CacheStatus.hit(usable.fresh() ? Outcome.HIT : Outcome.STALE, usable.ttl()),
                Optional.of(new Basis(question.place(), entry.tokens(), usable.ttl())));
    }

    private static <R> Cached<R> missed(Question<R> question, Tokens tokens, Loaded<R> loaded, CacheStatus status) {
        long seconds = question.context().caching().timeToLive().toSeconds();
        Optional<Basis> basis = loaded instanceof Loaded.Bundle && !tokens.dirty()
                ? Optional.of(new Basis(question.place(), tokens, seconds))
                : Optional.empty();
        return new Cached<>(loaded, status, basis);
    }

    private static CacheStatus status(Verdict.Unusable miss, boolean kept, boolean collapsed) {
        return new CacheStatus(Outcome.MISS, 0, kept, collapsed, miss.reason(), miss.moved());
    }

    private static <R> Cached<R> joined(Cached<R> led) {
        CacheStatus status = led.status();
        return new Cached<>(
                led.loaded(),
                new CacheStatus(status.outcome(), status.ttl(), status.kept(), true, status.reason(), status.moved()),
                led.basis());
    }

    @Override
    public void invalidated(List<Target> targets) {
        purges.invalidated(targets);
    }

    @Override
    public Pending pending(List<Target> targets) {
        return purges.pending(targets);
    }
}
