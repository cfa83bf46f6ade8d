package dev.mizan.cache;

import java.util.List;

/**
 * How the cache took part in an answer.
 *
 * @param outcome what it did
 * @param ttl of a hit, for how many seconds it is still fresh; negative if it was stale
 * @param kept of a load, whether its bundle was given to the store
 * @param collapsed of a load, whether another request made it, which this one joined
 * @param reason of a load, why: {@code absent}, {@code expired}, {@code purged}, {@code rights}, {@code schema},
 *     {@code committing}; of a bypass, why: {@code no-user}, {@code store}, {@code guarded}; empty for a hit
 * @param moved the names of the tags that were purged since the bundle was made: {@code all}, {@code productId}
 */
public record CacheStatus(
        Outcome outcome, long ttl, boolean kept, boolean collapsed, String reason, List<String> moved) {

    /** What the cache did. */
    public enum Outcome {
        /** It answered with a fresh bundle. */
        HIT,
        /** It answered with a bundle whose time was over, while a new one is made. Nothing that it shows was changed. */
        STALE,
        /** It had nothing to answer with; the reads ran. */
        MISS,
        /** It was not asked; the reads ran. */
        BYPASS
    }

    public CacheStatus {
        moved = List.copyOf(moved);
    }

    static CacheStatus hit(Outcome outcome, long ttl) {
        return new CacheStatus(outcome, ttl, false, false, "", List.of());
    }

    /** Gives the status of a read that the cache was not asked about. */
    public static CacheStatus bypass(String reason) {
        return new CacheStatus(Outcome.BYPASS, 0, false, false, reason, List.of());
    }

    /** The value of {@code Cache-Status} (RFC 9211). */
    public String header() {
        return switch (outcome) {
            case HIT, STALE -> "mizan; hit; ttl=" + ttl;
            case MISS ->
                "mizan; fwd=" + (reason.equals("absent") ? "uri-miss" : "stale") + (kept ? "; stored" : "")
                        + (collapsed ? "; collapsed" : "");
            case BYPASS -> "mizan; fwd=bypass; detail=" + reason;
        };
    }

    /** The same in words for a developer: {@code miss; purged=productId}. */
    public String explanation() {
        String word = outcome.name().toLowerCase(java.util.Locale.ROOT);
        if (reason.isEmpty()) {
            return word;
        }
        return word + "; " + reason + (moved.isEmpty() ? "" : '=' + String.join(",", moved));
    }
}
