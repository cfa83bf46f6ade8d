package dev.mizan.cache;

/**
 * What a read through the cache gives.
 *
 * @param loaded what was kept or loaded
 * @param status how the cache took part
 * @param <R> what stands for a load that failed
 */
public record Cached<R>(Loaded<R> loaded, CacheStatus status) {}
