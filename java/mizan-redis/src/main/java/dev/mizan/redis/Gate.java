package dev.mizan.redis;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Lets requests through to Redis while it answers, and no further when it does not: after three that failed in a row, each
 * asked after the last had failed, or one answer that nobody can trust, it is closed until a connection is made anew in the
 * background. Thread-safe.
 */
final class Gate implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);
    private static final int FAILURES = 3;
    private static final Duration RETRY = Duration.ofMillis(200);

    /** Whoever closes again sooner than this is overloaded, and is left alone for longer each time. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final int MAX_PAUSES = 50;

    private final Supplier<Link> connect;
    private final Consumer<Link> beforeOpening;
    private final AtomicInteger failures = new AtomicInteger();
    private final ScheduledExecutorService background;
    private volatile @Nullable Link open;
    private long openedAt = System.nanoTime();
    private int pauses = 1;
    private int pausesLeft;
    private long failedAt = System.nanoTime();

    /**
     * Tries to open at once.
     *
     * @param connect makes a connection, or throws a {@link RedisException}
     * @param beforeOpening what is to be made good on a new connection before anyone reads over it; throws likewise
     */
    Gate(Supplier<Link> connect, Consumer<Link> beforeOpening) {
        this.connect = connect;
        this.beforeOpening = beforeOpening;
        this.background = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(null, task, "mizan-redis", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        if (!tryToOpen()) {
            log.warn("Redis cannot be reached: nothing is cached until it can be");
        }
        background.scheduleWithFixedDelay(this::keepOpen, RETRY.toMillis(), RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The way to Redis; empty while it is closed. */
    Optional<Link> link() {
        return Optional.ofNullable(open);
    }

    /** Says that Redis answered. */
    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    /**
     * Says that it did not, in time or at all. All that wait through one stall are one failure, however many they are.
     *
     * @param asked when it was asked, by {@link System#nanoTime}
     */
    void failed(Link link, long asked) {
        if (isTooMuch(asked) || !link.isOpen()) {
            shut(link);
        }
    }

    private synchronized boolean isTooMuch(long asked) {
        if (asked - failedAt < 0) {
            return false;
        }
        failedAt = System.nanoTime();
        return failures.incrementAndGet() >= FAILURES;
    }

    /** Says that what came over this connection cannot be trusted. */
    void shut(Link link) {
        synchronized (this) {
            if (open != link) {
                return;
            }
            open = null;
            failures.set(0);
            boolean steady = System.nanoTime() - openedAt > STEADY.toNanos();
            pauses = steady ? 1 : Math.min(MAX_PAUSES, pauses * 2);
            pausesLeft = pauses;
            log.atLevel(steady || pauses == 2 ? Level.WARN : Level.DEBUG)
                    .log("Redis does not answer as it should: nothing is cached until it does");
        }
        link.close();
    }

    private synchronized boolean isDue() {
        pausesLeft--;
        return open == null && pausesLeft <= 0;
    }

    private void keepOpen() {
        Link link = open;
        if (link != null && !link.isOpen()) {
            shut(link);
        }
        if (isDue() && tryToOpen()) {
            log.debug("Redis answers again");
        }
    }

    private boolean tryToOpen() {
        try {
            Link link = connect.get();
            try {
                beforeOpening.accept(link);
            } catch (RuntimeException failed) {
                link.close();
                throw failed;
            }
            synchronized (this) {
                openedAt = System.nanoTime();
                open = link;
            }
            return true;
        } catch (RuntimeException failed) {
            log.debug("Redis cannot be reached", failed);
            return false;
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        Link link = open;
        open = null;
        if (link != null) {
            link.close();
        }
    }
}
