package dev.mizan.invalidation;

import java.util.List;

/**
 * Hears what became stale, after its commit and before the answer is written. The cache, the edge and tests are such.
 *
 * <p>It is called on the thread that committed. What it throws after a commit is logged and hides nothing.
 */
@FunctionalInterface
public interface InvalidationListener {

    /** Takes the targets of one committed method, at least one. */
    void invalidated(List<Target> targets);

    /**
     * Hears before a commit what it will make stale, for those that have to prepare. Default: prepares nothing and takes
     * the targets with {@link #invalidated} once they are committed, or may be.
     *
     * @param targets what is known before the commit; where there is no transaction, before the method runs
     * @throws RuntimeException to refuse the commit
     */
    default Pending pending(List<Target> targets) {
        return new Listeners(List.of(this)).unprepared();
    }
}
