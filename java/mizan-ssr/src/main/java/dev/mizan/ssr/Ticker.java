package dev.mizan.ssr;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time, as a pool sees it: what it counts, and what makes it look. */
interface Ticker {

    /** How often a pool looks. */
    long PERIOD_MILLIS = 100;

    /** The system's time, and a daemon thread for each pool. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Runnable every(Runnable look) {
            ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, Threads.named("mizan-ssr"));
            executor.scheduleWithFixedDelay(look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            return executor::shutdownNow;
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Calls {@code look} every {@link #PERIOD_MILLIS}; what it gives ends that. */
    Runnable every(Runnable look);
}
