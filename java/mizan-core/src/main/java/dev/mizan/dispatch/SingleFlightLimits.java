package dev.mizan.dispatch;

import java.time.Duration;

/**
 * How much of what a client shows is read again in the answer of one call. What does not fit, the client fetches.
 *
 * @param contexts instances; 0: none, so that there is no single flight
 * @param bytes their JSON in all
 * @param time their reads in all: none is begun that will not fit. One that runs is not interrupted
 */
public record SingleFlightLimits(int contexts, int bytes, Duration time) {

    /** 8 instances, 256 KiB, 500 ms. */
    public static final SingleFlightLimits DEFAULT = new SingleFlightLimits(8, 256 << 10, Duration.ofMillis(500));

    public SingleFlightLimits {
        if (contexts < 0 || bytes < 0 || time.isNegative()) {
            throw new IllegalArgumentException("The limits of single flight must not be negative.");
        }
    }
}
