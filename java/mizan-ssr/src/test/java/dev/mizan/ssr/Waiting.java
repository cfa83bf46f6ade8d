package dev.mizan.ssr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process or thread does, where nothing tells of it. */
final class Waiting {

    private Waiting() {}

    /** Fails if it does not come to hold within a minute. */
    static void until(BooleanSupplier holds) {
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1); !holds.getAsBoolean(); ) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
