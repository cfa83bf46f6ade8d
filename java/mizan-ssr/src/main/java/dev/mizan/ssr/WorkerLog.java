package dev.mizan.ssr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what a worker says into the log: 100 lines at once and ten a second at most, of 2,000 bytes at most, without
 * control characters. What is more is counted. Thread-safe.
 */
final class WorkerLog {

    private static final Logger log = LoggerFactory.getLogger("dev.mizan.ssr.worker");
    private static final int BURST = 100;
    private static final long NANOS_PER_LINE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MAX_LINE = 2_000;

    private final Ticker ticker;
    private final int number;
    private long budget = BURST * NANOS_PER_LINE;
    private long lookedAt;
    private long leftOut;

    /** @param number the worker's, which stands before each line */
    WorkerLog(int number, Ticker ticker) {
        this.number = number;
        this.ticker = ticker;
        this.lookedAt = ticker.nanos();
    }

    /** Reads until the end, so that the worker never waits for the log. */
    void drain(InputStream stderr) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(stderr, 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    if (line.size() < MAX_LINE) {
                        line.write(next);
                    }
                } else {
                    add(line);
                }
            }
        } catch (IOException ended) {
            log.debug("Worker {}: its errors cannot be read any more", number, ended);
        }
        add(line);
    }

    private void add(ByteArrayOutputStream line) {
        if (line.size() > 0 && allows()) {
            log.info("Worker {}: {}", number, clean(line.toString(UTF_8)));
        }
        line.reset();
    }

    /** Says that a page's code threw. */
    void failed(String page, String trouble) {
        if (allows()) {
            log.warn("Worker {}: page {} failed: {}", number, page, clean(trouble));
        }
    }

    private synchronized boolean allows() {
        long now = ticker.nanos();
        budget = Math.min(BURST * NANOS_PER_LINE, budget + now - lookedAt);
        lookedAt = now;
        if (budget < NANOS_PER_LINE) {
            leftOut++;
            return false;
        }
        budget -= NANOS_PER_LINE;
        if (leftOut > 0) {
            log.info("Worker {}: {} lines were left out", number, leftOut);
            leftOut = 0;
        }
        return true;
    }

    /** Lines stay lines: a stack keeps its breaks, indented. */
    private static String clean(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").stripTrailing();
        return visible.substring(0, Math.min(2 * MAX_LINE, visible.length())).replace("\n", "\n    ");
    }
}
