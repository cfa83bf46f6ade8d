package dev.mizan.spring.cache;

import dev.mizan.cache.OriginCache;
import dev.mizan.dispatch.DispatcherBuilder;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.spring.ServerSecret;
import dev.mizan.spring.function.Publication;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.function.SingletonSupplier;

/** Decides, once at start, which contexts are kept, and says which are not although they say so. */
public final class CachedReads implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(CachedReads.class);

    private final OriginCache cache;
    private final Publication publication;
    private final ServerSecret secret;
    private final boolean development;
    private final boolean explain;
    private final Supplier<List<ContextDefinition>> kept = SingletonSupplier.of(this::decide);

    CachedReads(OriginCache cache, Publication publication, ServerSecret secret, boolean development, boolean explain) {
        this.cache = cache;
        this.publication = publication;
        this.secret = secret;
        this.development = development;
        this.explain = explain;
    }

    /**
     * Decides, when all functions are published.
     *
     * @throws MissingSecretException if something is cached, no secret is set, and the application is not being developed
     */
    @Override
    public void afterSingletonsInstantiated() {
        log.debug("Cached are {}", kept.get());
    }

    /** Lets the dispatcher answer from the cache. */
    public void addTo(DispatcherBuilder builder) {
        builder.cache(cache, kept.get()::contains).explainCache(explain);
    }

    private List<ContextDefinition> decide() {
        List<ContextDefinition> contexts = publication.registry().contexts().stream()
                .filter(context -> context.caching().isPresent() && mayBeKept(context))
                .toList();
        if (!contexts.isEmpty() && !secret.configured()) {
            if (!development) {
                throw new MissingSecretException(contexts.get(0));
            }
            log.warn("mizan.secret is not set: what is cached is lost at each start, and no other server finds it");
        }
        return contexts;
    }

    private boolean mayBeKept(ContextDefinition context) {
        for (FunctionDefinition read : publication.registry().reads(context)) {
            Optional<String> guard = publication.guard(read);
            if (guard.isPresent()) {
                log.warn(
                        "{} is never cached: {} guards its read {}, which only running it shows. Use @RolesAllowed, or"
                                + " remove cache from @MizanContext.",
                        context,
                        guard.get(),
                        read.name());
                return false;
            }
        }
        return true;
    }
}
