package dev.mizan.dispatch;

import dev.mizan.cache.Basis;
import dev.mizan.cache.CacheStatus;
import java.util.Optional;

/**
 * The bundle of an instance.
 *
 * @param body its JSON; not copied, not to be changed by anyone
 * @param status how the cache took part; empty if the context is none that is cached
 * @param basis what it rests on, as far as the cache knows
 */
record Bundle(byte[] body, Optional<CacheStatus> status, Optional<Basis> basis) {

    /** Gives the bundle of a context that is not cached. */
    static Bundle uncached(byte[] body) {
        return new Bundle(body, Optional.empty(), Optional.empty());
    }
}
