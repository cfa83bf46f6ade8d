package dev.mizan.cache;

import dev.mizan.function.Caching;
import dev.mizan.function.ContextDefinition;

/**
 * A context whose bundles are kept.
 *
 * @param definition the context
 * @param caching how long
 * @param schema the hash of its wire shapes: another version of the server with others keeps bundles of its own
 */
public record CachedContext(ContextDefinition definition, Caching caching, String schema) {

    /** Whether a bundle whose time is over may be answered while a new one is made: it is public and says so. */
    boolean revalidatesInBackground() {
        return !definition.perUser() && !caching.staleWhileRevalidate().isZero();
    }
}
