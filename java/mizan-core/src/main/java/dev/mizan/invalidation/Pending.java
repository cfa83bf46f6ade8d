package dev.mizan.invalidation;

import java.util.List;

/** What a listener has prepared for a commit, waiting for its outcome. One of the methods is called, once. */
public interface Pending {

    /**
     * The commit happened.
     *
     * @param targets what became stale; they may be more, or narrower, than announced
     */
    void committed(List<Target> targets);

    /**
     * Nobody knows whether the commit happened, or whether it still will.
     *
     * @param targets what became stale if it did
     */
    void uncertain(List<Target> targets);

    /** The commit provably did not happen. */
    void undone();
}
