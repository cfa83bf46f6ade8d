package dev.mizan.cache;

/**
 * What a load gives.
 *
 * @param <R> what stands for a load that failed
 */
public sealed interface Loaded<R> {

    /** A bundle, which may be kept; not copied, not to be changed by anyone. */
    record Bundle<R>(byte[] body) implements Loaded<R> {}

    /** A failure, which is passed on and never kept. */
    record Failed<R>(R failure) implements Loaded<R> {}
}
