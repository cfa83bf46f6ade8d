package dev.mizan.spring.security;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the filter chains that know Mizan, so that start-up can say when none does. */
final class ConfiguredChains {

    private final AtomicInteger count = new AtomicInteger();

    void add() {
        count.incrementAndGet();
    }

    boolean isEmpty() {
        return count.get() == 0;
    }
}
