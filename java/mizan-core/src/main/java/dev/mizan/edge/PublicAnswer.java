package dev.mizan.edge;

import dev.mizan.cache.Basis;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Tag;
import dev.mizan.function.Caching;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer that does not depend on who asks, from before it is made until it is sent. Used by one thread. */
public final class PublicAnswer {

    private static final Map<String, String> CHECKED = Map.of("Cache-Control", "no-cache");
    private static final Map<String, String> UNSTORED = Map.of("Cache-Control", "no-store");

    private final OriginCache cache;
    private final Optional<Edge> edge;
    private final List<Optional<Basis>> bases;
    private final List<Caching> cachings;

    PublicAnswer(OriginCache cache, Optional<Edge> edge, List<Optional<Basis>> bases, List<Caching> cachings) {
        this.cache = cache;
        this.edge = edge;
        this.bases = List.copyOf(bases);
        this.cachings = List.copyOf(cachings);
    }

    /**
     * Gives the headers for caches; ask when the answer is made. A browser always asks whether it is still so; an edge keeps
     * it for the shortest time of what it shows. Nothing stores it if any of that has changed since it was begun: it may
     * reach the edge after the purge.
     */
    public Map<String, String> headers() {
        if (edge.isEmpty()) {
            return CHECKED;
        }
        if (!bases.stream().allMatch(basis -> basis.filter(cache::isCurrent).isPresent())) {
            return UNSTORED;
        }
        List<Basis> known = bases.stream().flatMap(Optional::stream).toList();
        long seconds = known.stream().mapToLong(Basis::seconds).min().orElse(0);
        if (seconds <= 0) {
            return CHECKED;
        }
        List<Tag> tags =
                known.stream().flatMap(basis -> basis.place().tags().stream()).toList();
        return edge.get()
                .kept(tags, seconds, stale())
                .map(PublicAnswer::checked)
                .orElse(UNSTORED);
    }

    /**
     * How old it may be when an edge gives it to a browser: the longest time that one may keep it. Zero where none may; if
     * something changes while it is made, none will.
     */
    public Duration oldest() {
        if (edge.isEmpty() || bases.stream().anyMatch(Optional::isEmpty)) {
            return Duration.ZERO;
        }
        return cachings.stream()
                .map(Caching::timeToLive)
                .min(Comparator.naturalOrder())
                .map(time -> time.plus(stale()))
                .orElse(Duration.ZERO);
    }

    private Duration stale() {
        return cachings.stream()
                .map(Caching::staleWhileRevalidate)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Map<String, String> checked(Map<String, String> kept) {
        Map<String, String> headers = new LinkedHashMap<>(CHECKED);
        headers.putAll(kept);
        return headers;
    }
}
