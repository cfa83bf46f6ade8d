package dev.mizan.edge;

import java.time.Duration;

/**
 * How often an edge is told of purges. What comes meanwhile is put together into the next.
 *
 * @param interval the least time between two rounds of purges to one edge
 * @param again after which time each purge is repeated, since an answer that left the origin before the first one may have
 *     reached the edge after it: longer than the slowest answer takes
 * @param firstRetry after which time a purge that failed is tried again; the time doubles with each failure
 * @param lastRetry the longest time between two tries
 */
public record PurgePace(Duration interval, Duration again, Duration firstRetry, Duration lastRetry) {

    /** A round each 20 ms at most, again after 10 s; retries from 200 ms to 30 s apart. */
    public static final PurgePace DEFAULT = new PurgePace(
            Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofSeconds(30));

    /** Gives the time to wait after so many failures in a row, at least one. */
    Duration retry(int failures) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(lastRetry) < 0 ? doubled : lastRetry;
    }
}
