package dev.mizan.edge;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Purges one edge: in rounds, each with all that came meanwhile; again after a failure until it succeeds; and once more
 * after the longest time that an answer may take from the origin to the edge. Thread-safe.
 *
 * <p>What waits when the process is killed is lost: it then stays at the edge until its time there is over.
 */
final class PurgeQueue {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeQueue.class);

    private final EdgeConnection connection;
    private final EdgeDialect dialect;
    private final PurgePace pace;
    private final Timer timer;
    private final InstantSource clock;

    private final WaitingGroups first = new WaitingGroups();
    private final WaitingGroups repeated = new WaitingGroups();
    private boolean busy;
    private long purged;
    private int failures;
    private @Nullable Instant waitingSince;

    /** Runs work later, on a thread that may wait for an edge. */
    @FunctionalInterface
    interface Timer {

        void after(Duration delay, Runnable work);
    }

    PurgeQueue(EdgeConnection connection, EdgeDialect dialect, PurgePace pace, Timer timer, InstantSource clock) {
        this.connection = connection;
        this.dialect = dialect;
        this.pace = pace;
        this.timer = timer;
        this.clock = clock;
    }

    /** Adds groups by the group that all answers of their context have, and returns at once. */
    void purge(Map<String, Set<String>> groups) {
        synchronized (this) {
            first.addAll(groups);
            if (waitingSince == null) {
                waitingSince = clock.instant();
            }
        }
        begin();
    }

    /** Sends these groups and all that waits, once and on this thread, for a process that ends. */
    void last(Map<String, Set<String>> groups) {
        WaitingGroups all = new WaitingGroups();
        synchronized (this) {
            all.addAll(first.take());
            all.addAll(repeated.take());
        }
        all.addAll(groups);
        try {
            for (PurgeRequest request : dialect.purges(WaitingGroups.flat(all.take()))) {
                connection.send(request);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn(
                    "The edge at {} did not take the last purges of this server. What it was given by it may be answered"
                            + " until the time of that is over",
                    connection.address(),
                    failure);
        }
    }

    synchronized PurgeReport report() {
        return new PurgeReport(connection.address(), first.size(), purged, failures, Optional.ofNullable(waitingSince));
    }

    private void repeat(Map<String, Set<String>> groups) {
        synchronized (this) {
            repeated.addAll(groups);
        }
        begin();
    }

    private void begin() {
        synchronized (this) {
            if (busy || first.isEmpty() && repeated.isEmpty()) {
                return;
            }
            busy = true;
        }
        timer.after(Duration.ZERO, this::round);
    }

    /** Lets nothing be sent until the time is over. */
    private void rest(Duration time) {
        timer.after(time, () -> {
            synchronized (this) {
                busy = false;
            }
            begin();
        });
    }

    private void round() {
        Map<String, Set<String>> fresh;
        WaitingGroups all = new WaitingGroups();
        Optional<Instant> since;
        synchronized (this) {
            fresh = first.take();
            all.addAll(repeated.take());
            since = Optional.ofNullable(waitingSince);
            waitingSince = null;
        }
        all.addAll(fresh);
        Map<String, Set<String>> sent = all.take();
        try {
            for (PurgeRequest request : dialect.purges(WaitingGroups.flat(sent))) {
                connection.send(request);
            }
            succeeded(fresh);
        } catch (IOException | RuntimeException failure) {
            failed(sent, since, failure);
        }
    }

    private void succeeded(Map<String, Set<String>> fresh) {
        synchronized (this) {
            purged += WaitingGroups.flat(fresh).size();
            if (failures > 0) {
                LOG.info("The edge at {} takes purges again", connection.address());
            }
            failures = 0;
        }
        if (!fresh.isEmpty()) {
            timer.after(pace.again(), () -> repeat(fresh));
        }
        rest(pace.interval());
    }

    private void failed(Map<String, Set<String>> sent, Optional<Instant> since, Exception failure) {
        int inARow;
        synchronized (this) {
            // To repeat what was only to be repeated costs one purge more.
            first.addAll(sent);
            waitingSince = since.orElseGet(clock::instant);
            inARow = ++failures;
        }
        if (inARow == 1) {
            LOG.warn(
                    "The edge at {} does not take purges; they wait and are tried again."
                            + " Until then it may answer with what was changed",
                    connection.address(),
                    failure);
        }
        rest(pace.retry(inARow));
    }
}
