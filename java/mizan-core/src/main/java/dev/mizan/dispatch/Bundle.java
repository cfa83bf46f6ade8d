package dev.mizan.dispatch;

import dev.mizan.cache.Basis;
import dev.mizan.cache.CacheStatus;
import dev.mizan.http.Body;
import java.util.Optional;

/**
 * The bundle of an instance.
 *
 * @param body its JSON
 * @param status how the cache took part; empty if the context is none that is cached
 * @param basis what it rests on, as far as the cache knows
 */
record Bundle(Body body, Optional<CacheStatus> status, Optional<Basis> basis) {

    /** Gives the bundle of a context that is not cached. */
    static Bundle uncached(Body body) {
        return new Bundle(body, Optional.empty(), Optional.empty());
    }
}
