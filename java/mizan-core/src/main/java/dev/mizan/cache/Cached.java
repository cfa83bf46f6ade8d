package dev.mizan.cache;

import java.util.Optional;

/**
 * What a read through the cache gives.
 *
 * @param loaded what was kept or loaded
 * @param status how the cache took part
 * @param basis what the bundle rests on; empty for a failure, where the store could not be asked, and where a commit was
 *     under way
 * @param <R> what stands for a load that failed
 */
public record Cached<R>(Loaded<R> loaded, CacheStatus status, Optional<Basis> basis) {

    static <R> Cached<R> bypassed(Loaded<R> loaded, String reason) {
        return new Cached<>(loaded, CacheStatus.bypass(reason), Optional.empty());
    }
}
