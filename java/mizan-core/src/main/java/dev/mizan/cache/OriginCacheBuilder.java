package dev.mizan.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Settings of an {@link OriginCache}. Not thread-safe. */
public final class OriginCacheBuilder {

    private static final int DEFAULT_ENTRY_BYTES = 256 * 1024;

    private final CacheStore store;
    private final Secret secret;
    private Durability durability = Durability.FAIL;
    private int entryBytes = DEFAULT_ENTRY_BYTES;
    private Executor executor = Runnable::run;
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new Random();

    OriginCacheBuilder(CacheStore store, Secret secret) {
        this.store = store;
        this.secret = secret;
    }

    /** How large a bundle may be that is kept. */
    record Limits(int entryBytes) {}

    /** What the cache takes from the process around it. */
    record Surroundings(Executor executor, InstantSource clock, RandomGenerator random) {

        private static final double JITTER = 0.1;

        long now() {
            return clock.millis();
        }

        /** Up to a tenth less, so that what was loaded together does not expire together. */
        Duration jittered(Duration time) {
            return Duration.ofMillis((long) (time.toMillis() * (1 - JITTER * random.nextDouble())));
        }

        <T> T apart(Supplier<T> work) {
            try {
                return CompletableFuture.supplyAsync(work, executor).join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException thrown) {
                    throw thrown;
                }
                if (failed.getCause() instanceof Error thrown) {
                    throw thrown;
                }
                throw failed;
            }
        }
    }

    /** What a mutation does where a store that outlives this process cannot be told of it. Default: it fails. */
    public OriginCacheBuilder durability(Durability rule) {
        durability = rule;
        return this;
    }

    /** How many bytes a bundle may have that is kept. Default: 256 KiB. */
    public OriginCacheBuilder maxEntryBytes(int bytes) {
        entryBytes = bytes;
        return this;
    }

    /**
     * Runs the reads of public contexts, each while a request waits for it, and what is made again in the background. Its
     * threads must know nothing of requests. Default: the caller's thread, for servers whose threads know nothing either.
     */
    public OriginCacheBuilder executor(Executor publicReads) {
        executor = publicReads;
        return this;
    }

    /** Tells the time. Default: the system's clock. */
    public OriginCacheBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Spreads times to live. Default: the platform's generator. */
    public OriginCacheBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    /** Makes the cache, to be given to the dispatcher and to everything that reports invalidations. */
    public OriginCache build() {
        return new OriginCache(
                store, secret, durability, new Limits(entryBytes), new Surroundings(executor, clock, random));
    }
}
