package dev.mizan.test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Expectations of what became stale, in the words of {@code Invalidations}: an instance, all that match, or every one.
 * They are about what was declared and committed, not about what a certain client holds. Used by one thread.
 *
 * @param <S> the type itself
 */
public abstract sealed class InvalidationAssert<S extends InvalidationAssert<S>> permits CallSuccess, Failure, Ran {

    private final Staleness staleness;
    private final Set<Scope> asserted = new HashSet<>();

    InvalidationAssert(Staleness staleness) {
        this.staleness = staleness;
    }

    /**
     * Expects that exactly this instance became stale, of every user. What is broader is another expectation.
     *
     * @throws AssertionError if it did not, with all that became stale
     */
    public S invalidated(Record instance) {
        return expect(Scope.instance(staleness.context(instance.getClass()), instance));
    }

    /** Expects that exactly this instance became stale, of this user alone. */
    public S invalidatedForUser(String userId, Record instance) {
        return expect(
                Scope.instance(staleness.context(instance.getClass()), instance).of(userId));
    }

    /**
     * Expects that exactly the instances with this value became stale, whatever their other components.
     *
     * @param value of the component's own type: {@code 5L} for a long
     * @throws IllegalArgumentException if there is no such component, or the value is none of it
     */
    public S invalidatedWhere(Class<? extends Record> context, String component, Object value) {
        return expect(Scope.where(staleness.context(context), component, value));
    }

    /** Expects that every instance of the context became stale. */
    public S invalidatedAll(Class<? extends Record> context) {
        return expect(Scope.all(staleness.context(context)));
    }

    /** Expects that this instance did not become stale, neither by itself nor as one of many, for any user. */
    public S leftFresh(Record instance) {
        Scope fresh = Scope.instance(staleness.context(instance.getClass()), instance);
        for (Scope scope : committed()) {
            if (new Scope(scope.context(), scope.values(), fresh.user()).covers(fresh)) {
                throw new AssertionError(
                        staleness.what() + ": expected to leave fresh\n  " + fresh + "\nbut it made stale\n  " + scope);
            }
        }
        return self();
    }

    /** Expects that nothing at all became stale. */
    public S invalidatedNothing() {
        if (!committed().isEmpty()) {
            throw new AssertionError(
                    staleness.what() + ": expected to make nothing stale, but it made stale" + staleness.lines());
        }
        return self();
    }

    /** Expects that nothing became stale beside what was expected before, in this chain. */
    public S invalidatedNothingElse() {
        List<Scope> rest =
                committed().stream().filter(scope -> !asserted.contains(scope)).toList();
        if (!rest.isEmpty()) {
            throw new AssertionError(staleness.what() + ": expected to make nothing else stale, but it made stale\n  "
                    + String.join("\n  ", rest.stream().map(Scope::toString).toList()));
        }
        return self();
    }

    /** The same, as its own type. */
    abstract S self();

    private S expect(Scope expected) {
        List<Scope> committed = committed();
        if (!committed.contains(expected)) {
            throw new AssertionError(staleness.what() + ": expected to make stale\n  " + expected
                    + "\nbut it made stale" + staleness.lines() + hint(expected, committed));
        }
        asserted.add(expected);
        return self();
    }

    private static String hint(Scope expected, List<Scope> committed) {
        for (Scope scope : committed) {
            if (scope.context() == expected.context()) {
                if (!scope.user().equals(expected.user())) {
                    return scope.user().isPresent()
                            ? "\nOne user's instances are expected with invalidatedForUser(…)."
                            : "\nEvery user's instances are expected with invalidated(…).";
                }
                if (scope.covers(expected)) {
                    return "\nIt is broader than expected: only arguments with name and type of a required component"
                            + " narrow, and Invalidations by code.";
                }
            }
        }
        return committed.isEmpty()
                ? "\nNothing becomes stale where the method has no @Affects, its transaction rolled back, or it was called"
                        + " past its proxy."
                : "";
    }

    private List<Scope> committed() {
        if (staleness.inTransaction()) {
            throw new IllegalStateException(staleness.what() + " ran in a transaction of the test, so that nothing has"
                    + " committed and nothing can be said of what becomes stale. Take @Transactional off the test.");
        }
        return staleness.targets().stream().map(Scope::of).toList();
    }
}
