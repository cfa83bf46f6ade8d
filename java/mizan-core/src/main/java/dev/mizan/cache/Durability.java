package dev.mizan.cache;

/** What a mutation does where a store that outlives this process cannot be told of it before the commit. */
public enum Durability {
    /** It is refused with 503 and its transaction rolled back: nothing is ever answered that a commit made stale. */
    FAIL,
    /** It goes on: what it made stale may be answered until its time to live is over. */
    BEST_EFFORT
}
