package dev.mizan.ssr;

import java.util.concurrent.TimeUnit;

/**
 * Lets a few workers fail, and then holds the next ones back, for longer each time. A failure is forgotten after ten
 * seconds. Not thread-safe.
 */
final class Breaker {

    private static final double COOLING_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final int MAX_DOUBLINGS = 7;

    private final int tolerated;
    private double failures;
    private long failedAt;
    private long pauseNanos;

    /** @param tolerated the failures that are let pass */
    Breaker(int tolerated) {
        this.tolerated = tolerated;
    }

    /** Says that a worker failed. */
    void failed(long now) {
        failures = remembered(now) + 1;
        failedAt = now;
        double excess = failures - tolerated;
        pauseNanos = excess <= 0 ? 0 : Math.min(LONGEST, FIRST << (int) Math.min(MAX_DOUBLINGS, excess));
    }

    /** Whether no worker may be started now. */
    boolean isOpen(long now) {
        return pauseNanos > 0 && now - failedAt < pauseNanos;
    }

    /** Whether failures are fresh enough that one worker is to be tried before others are started. */
    boolean isWary(long now) {
        return remembered(now) > tolerated;
    }

    /** Forgets all failures. */
    void reset() {
        failures = 0;
        pauseNanos = 0;
    }

    private double remembered(long now) {
        return Math.max(0, failures - (now - failedAt) / COOLING_NANOS);
    }
}
