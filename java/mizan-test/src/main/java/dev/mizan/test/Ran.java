package dev.mizan.test;

/** Expectations of what became stale while code of the application ran. */
public final class Ran extends InvalidationAssert<Ran> {

    Ran(Staleness staleness) {
        super(staleness);
    }

    @Override
    Ran self() {
        return this;
    }
}
