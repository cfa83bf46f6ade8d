package dev.mizan.dispatch;

import dev.mizan.edge.Edge;
import dev.mizan.edge.PublicAnswers;
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

    private final Optional<Reach> reach;

    /** Edges, and what may be given to them. */
    record Reach(Edge edge, PublicAnswers answers) {}

    /**
     * @param reach empty where no edge is configured
     */
    EdgeStep(Optional<Reach> reach) {
        this.reach = reach;
    }

    /** Gives the headers of a bundle. */
    Map<String, String> kept(ContextReads reads, Bundle bundle) {
        if (reads.context().perUser()) {
            return PRIVATE;
        }
        return reach.isPresent() && reads.cached().isPresent()
                ? reach.get()
                        .answers()
                        .of(bundle.basis(), reads.cached().get().caching())
                        .headers()
                : CHECKED;
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
}
