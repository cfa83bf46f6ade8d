package dev.mizan.invalidation;

import java.util.List;

/**
 * Hears what became stale, after its commit and before the answer is written. The cache, the edge and tests are such.
 *
 * <p>It is called on the thread that committed. What it throws is logged and hides nothing.
 */
@FunctionalInterface
public interface InvalidationListener {

    /** Takes the targets of one committed method, at least one. */
    void invalidated(List<Target> targets);
}
