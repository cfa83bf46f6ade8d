package dev.mizan.cache;

import dev.mizan.http.Body;

/**
 * What a load gives.
 *
 * @param <R> what stands for a load that failed
 */
public sealed interface Loaded<R> {

    /** A bundle, which may be kept. */
    record Bundle<R>(Body body) implements Loaded<R> {}

    /** A failure, which is passed on and never kept. */
    record Failed<R>(R failure) implements Loaded<R> {}
}
