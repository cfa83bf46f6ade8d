package dev.mizan.ssr;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that a test moves; pools look whenever it does. Thread-safe. */
final class FakeTicker implements Ticker {

    private final AtomicLong now = new AtomicLong();
    private volatile Runnable look = () -> {};

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public Runnable every(Runnable look) {
        this.look = look;
        return () -> this.look = () -> {};
    }

    /** Lets time pass, in one step. */
    void advance(Duration by) {
        now.addAndGet(by.toNanos());
        look.run();
    }
}
