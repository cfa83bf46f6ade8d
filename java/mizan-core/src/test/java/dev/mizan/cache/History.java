package dev.mizan.cache;

import dev.mizan.cache.CacheContexts.CartContext;
import dev.mizan.cache.CacheContexts.ReviewsContext;
import dev.mizan.cache.CacheStatus.Outcome;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.http.Body;
import dev.mizan.invalidation.Pending;
import dev.mizan.invalidation.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Four threads read and write through caches at random, while every answer is held to what a database without a cache would
 * have said: nothing older than what a mutation that had returned before wrote, nothing that is not written yet, nothing of
 * another user, of other rights or of another version of the server.
 */
public final class History {

    private static final int THREADS = 4;
    private static final int PRODUCTS = 3;
    private static final int PAUSE_NANOS = 50_000;

    private final List<OriginCache> servers;
    private final Map<String, AtomicLong> database = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> returned = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong writes = new AtomicLong();

    private History(List<OriginCache> servers) {
        this.servers = List.copyOf(servers);
    }

    /**
     * What came of it.
     *
     * @param wrong the answers that were wrong, in words
     * @param hits how many reads were answered from the cache
     * @param writes how many mutations returned
     * @param refused how many were refused, since the store could not be told of them
     */
    public record Result(List<String> wrong, int hits, long writes, int refused) {}

    /** Plays for as long as the system property {@code mizan.soak.seconds} says, or else as many steps for each thread. */
    public static Result play(List<OriginCache> servers, int steps, long seed) {
        History history = new History(servers);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("mizan.soak.seconds", 0));
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed + i);
            threads.execute(() -> {
                for (int step = 0; step < steps || System.nanoTime() < end; step++) {
                    history.step(random);
                }
            });
        }
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new Result(List.copyOf(history.wrong), history.hits.get(), history.writes.get(), history.refused.get());
    }

    private void step(Random random) {
        OriginCache server = servers.get(random.nextInt(servers.size()));
        long product = random.nextInt(PRODUCTS);
        String user = random.nextBoolean() ? "ann" : "bob";
        switch (random.nextInt(10)) {
            case 0 -> write(server, random, List.of("r" + product), reviewsOf(product));
            case 1 -> write(server, random, everyProduct(), new Target.Broad(reviews(), Optional.empty()));
            case 2 -> write(server, random, List.of("c" + user), new Target.Broad(cart(), Optional.of(user)));
            case 3, 4, 5 -> readCart(server, random, user);
            default -> readReviews(server, random, product);
        }
    }

    private static ContextDefinition reviews() {
        return CacheContexts.context(ReviewsContext.class);
    }

    private static ContextDefinition cart() {
        return CacheContexts.context(CartContext.class);
    }

    private static List<String> everyProduct() {
        return List.of("r0", "r1", "r2");
    }

    private static Target reviewsOf(long product) {
        ContextParameter productId = reviews().parameter("productId").orElseThrow();
        return new Target.Scoped(reviews(), Map.of(productId, product), Optional.empty());
    }

    /** A transaction; one in four is rolled back. */
    private void write(OriginCache server, Random random, List<String> rows, Target target) {
        Pending pending;
        try {
            pending = server.pending(List.of(target));
        } catch (PurgeUnavailableException unreachable) {
            refused.incrementAndGet();
            return;
        }
        pause(random);
        if (random.nextInt(4) == 0) {
            pending.undone();
            return;
        }
        List<Long> written =
                rows.stream().map(row -> row(row).incrementAndGet()).toList();
        pause(random);
        pending.committed(List.of(target));
        for (int i = 0; i < rows.size(); i++) {
            long version = written.get(i);
            returned.computeIfAbsent(rows.get(i), row -> new AtomicLong()).accumulateAndGet(version, Math::max);
        }
        writes.incrementAndGet();
    }

    private void readReviews(OriginCache server, Random random, long product) {
        read(
                server,
                random,
                "r" + product,
                version(random, ReviewsContext.class),
                List.of(product, 1 + random.nextInt(2)),
                "");
    }

    private void readCart(OriginCache server, Random random, String user) {
        String rights = random.nextBoolean() ? "admin" : "user";
        read(
                server,
                random,
                "c" + user,
                version(random, CartContext.class),
                List.of(1 + random.nextInt(2)),
                user + ' ' + rights);
    }

    /** Old servers and new ones, whose bundles look otherwise. */
    private static CachedContext version(Random random, Class<? extends Record> type) {
        CachedContext context = CacheContexts.cached(type);
        return new CachedContext(context.definition(), context.caching(), random.nextInt(4) == 0 ? "old" : "new");
    }

    private void read(
            OriginCache server, Random random, String row, CachedContext context, List<Object> values, String who) {
        String about = context.schema() + '|' + row + '|' + values + '|' + who + '|';
        Optional<Reader> reader =
                who.isEmpty() ? Optional.empty() : Optional.of(new Reader(who.split(" ")[0], who.split(" ")[1]));
        long atLeast = returned.getOrDefault(row, new AtomicLong()).get();
        Cached<String> cached = server.read(context, values, reader, () -> {
            pause(random);
            long version = row(row).get();
            pause(random);
            return new Loaded.Bundle<>(Body.of(about + version));
        });
        long atMost = row(row).get();
        if (cached.status().outcome() == Outcome.HIT) {
            hits.incrementAndGet();
        }
        check(((Loaded.Bundle<String>) cached.loaded()).body().bytes(), about, atLeast, atMost);
    }

    private void check(byte[] body, String about, long atLeast, long atMost) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!text.startsWith(about)) {
            wrong.add("asked for " + about + " and got " + text);
            return;
        }
        long version = Long.parseLong(text.substring(about.length()));
        if (version < atLeast || version > atMost) {
            wrong.add(about + " was " + version + ", not between " + atLeast + " and " + atMost);
        }
    }

    private AtomicLong row(String name) {
        return database.computeIfAbsent(name, row -> new AtomicLong());
    }

    private static void pause(Random random) {
        if (random.nextInt(3) == 0) {
            LockSupport.parkNanos(random.nextInt(PAUSE_NANOS));
        }
    }
}
