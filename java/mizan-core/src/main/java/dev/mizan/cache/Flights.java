package dev.mizan.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Loads that are under way. A load is joined only by those who saw the same tokens: nobody joins one that began before a
 * purge. Thread-safe.
 */
final class Flights {

    private final ConcurrentMap<Key, CompletableFuture<?>> flying = new ConcurrentHashMap<>();

    /** What is loaded: for the same place, under the same tokens, in the same wire shapes, with the same rights. */
    record Key(String place, Tokens tokens, String schema, String rights) {}

    /** A load as one of those who wait for it sees it. */
    record Flight<T>(Key key, CompletableFuture<T> result, boolean leads) {}

    /** Joins the load, or begins to lead it: who leads must {@link #land} it. */
    @SuppressWarnings("unchecked") // One kind of result for each key: the cache has one caller.
    <T> Flight<T> join(Key key) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<?> other = flying.putIfAbsent(key, own);
        return other == null ? new Flight<>(key, own, true) : new Flight<>(key, (CompletableFuture<T>) other, false);
    }

    /** Gives everyone the result; who comes later finds what was kept. */
    <T> void land(Flight<T> flight, T result) {
        flying.remove(flight.key());
        flight.result().complete(result);
    }

    /** Ends it without a result. */
    void crash(Flight<?> flight, Throwable failure) {
        flying.remove(flight.key());
        flight.result().completeExceptionally(failure);
    }
}
