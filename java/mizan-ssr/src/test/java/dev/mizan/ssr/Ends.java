package dev.mizan.ssr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hears of workers' ends, and of starts, so that tests can wait for them. Thread-safe. */
final class Ends implements RendererObserver {

    private final BlockingQueue<WorkerEnd> ends = new LinkedBlockingQueue<>();

    @Override
    public void workerEnded(WorkerEnd why) {
        ends.add(why);
    }

    /** Waits for the next end, which must be this one. */
    void next(WorkerEnd expected) throws InterruptedException {
        assertThat(ends.poll(60, TimeUnit.SECONDS)).isEqualTo(expected);
    }

    /** Fails if anything has ended of which nobody was told. */
    void isQuiet() {
        assertThat(ends).isEmpty();
    }
}
