package dev.mizan.edge;

import dev.mizan.cache.Basis;
import dev.mizan.cache.OriginCache;
import dev.mizan.function.Caching;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets edges keep answers that show public contexts, bundles and an application's own pages, for as long as nothing that
 * they show has changed. Thread-safe.
 *
 * <p>{@snippet :
 * PublicAnswer page = answers.begin(new ProductContext(5));
 * String html = render();
 * return ResponseEntity.ok().headers(it -> page.headers().forEach(it::set)).body(html);
 * }
 */
public final class PublicAnswers {

    private final Supplier<Registry> registry;
    private final OriginCache cache;
    private final Optional<Edge> edge;

    /**
     * @param registry what is published, asked at each answer
     * @param cache knows whether something has changed meanwhile
     * @param edge empty where no edge is configured: nothing is then kept between here and the browser
     */
    public PublicAnswers(Supplier<Registry> registry, OriginCache cache, Optional<Edge> edge) {
        this.registry = registry;
        this.cache = cache;
        this.edge = edge;
    }

    /**
     * Begins an answer that does not depend on who asks. Call it before anything is read that it shows.
     *
     * @param shown the instances of contexts that it shows, at least one
     * @throws IllegalArgumentException if a context is none of this application, is per user, or does not say for how long
     *     it may be kept
     */
    public PublicAnswer begin(Record... shown) {
        if (shown.length == 0) {
            throw new IllegalArgumentException("An answer that edges keep shows something. Name its contexts.");
        }
        List<Optional<Basis>> bases = new ArrayList<>();
        List<Caching> cachings = new ArrayList<>();
        for (Record instance : shown) {
            ContextDefinition context = kept(instance.getClass());
            bases.add(cache.basis(context, context.values(instance)));
            cachings.add(context.caching().orElseThrow());
        }
        return new PublicAnswer(cache, edge, bases, cachings);
    }

    /** Gives the answer that is a bundle, which the cache knows. */
    public PublicAnswer of(Optional<Basis> basis, Caching caching) {
        return new PublicAnswer(cache, edge, List.of(basis), List.of(caching));
    }

    /**
     * Gives the answer that shows several bundles, which the cache knows.
     *
     * @param bases what each bundle rests on
     * @param cachings how long each of their contexts may be kept
     */
    public PublicAnswer of(List<Optional<Basis>> bases, List<Caching> cachings) {
        return new PublicAnswer(cache, edge, bases, cachings);
    }

    private ContextDefinition kept(Class<? extends Record> type) {
        ContextDefinition context = registry.get()
                .context(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getSimpleName() + " is no context of this application. Let a function read it."));
        if (!Edge.keeps(context)) {
            throw new IllegalArgumentException(type.getSimpleName() + " is "
                    + (context.perUser() ? "per user, so that its answers are nobody else's." : "not cached.")
                    + " Edges keep public contexts that say @MizanContext(cache = …).");
        }
        return context;
    }
}
