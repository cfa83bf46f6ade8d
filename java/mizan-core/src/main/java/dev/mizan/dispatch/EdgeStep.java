package dev.mizan.dispatch;

import dev.mizan.cache.Basis;
import dev.mizan.cache.OriginCache;
import dev.mizan.edge.Edge;
import dev.mizan.function.Caching;
import dev.mizan.function.ContextDefinition;
import dev.mizan.invalidation.InvalidationHeader;
import dev.mizan.invalidation.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what caches between here and the browser may keep, and what they have to forget (PROTOCOL §5). */
final class EdgeStep {

    private static final Map<String, String> PRIVATE =
            Map.of("Cache-Control", "private, no-cache", "Cross-Origin-Resource-Policy", "same-origin");
    private static final Map<String, String> CHECKED = Map.of("Cache-Control", "no-cache");
    private static final Map<String, String> UNSTORED = Map.of("Cache-Control", "no-store");

    private final Optional<Reach> reach;

    /** Edges, and the cache that knows whether a bundle may still be given to them. */
    record Reach(Edge edge, OriginCache cache) {}

    /**
     * @param reach empty where no edge is configured
     */
    EdgeStep(Optional<Reach> reach) {
        this.reach = reach;
    }

    /** Gives the headers of a bundle. */
    Map<String, String> kept(ContextReads reads, Bundle bundle) {
        ContextDefinition context = reads.context();
        if (context.perUser()) {
            return PRIVATE;
        }
        return reach.isPresent() && reads.cached().isPresent()
                ? kept(reach.get(), bundle, reads.cached().get().caching())
                : CHECKED;
    }

    /** It may reach the edge after a purge that began when it had left: whatever has moved by now is not stored there. */
    private static Map<String, String> kept(Reach reach, Bundle bundle, Caching caching) {
        Optional<Basis> basis = bundle.basis().filter(reach.cache()::isCurrent);
        if (basis.isEmpty()) {
            return UNSTORED;
        }
        if (basis.get().seconds() <= 0) {
            return CHECKED;
        }
        return reach.edge()
                .kept(basis.get().place().tags(), basis.get().seconds(), caching)
                .map(headers -> with(CHECKED, headers))
                .orElse(UNSTORED);
    }

    /** Gives the headers of an answer to a call that made this stale. */
    Map<String, String> forgotten(Collection<Target> committed) {
        if (reach.isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>(reach.get().edge().forgotten(committed));
        InvalidationHeader.of(committed).ifPresent(value -> headers.put(InvalidationHeader.NAME, value));
        return headers;
    }

    private static Map<String, String> with(Map<String, String> headers, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return all;
    }
}
