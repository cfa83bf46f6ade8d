package dev.mizan.ssr;

import java.util.Locale;

/** Why a worker ended. */
public enum WorkerEnd {
    /** It had rendered enough, held too much memory or was too old; its replacement stood ready. */
    RECYCLED(false),
    /** A new bundle was deployed, and a worker that runs it stood ready. */
    REPLACED(false),
    /** The pool was closed. */
    STOPPED(false),
    /** It never got ready: its bundle could not be loaded. */
    NOT_READY(true),
    /** It ended by itself, or was killed from outside. */
    DIED(true),
    /** A render took longer than the hard budget. */
    HUNG(true),
    /** It wrote something that is no answer. */
    BAD_ANSWER(true);

    private final boolean failure;

    WorkerEnd(boolean failure) {
        this.failure = failure;
    }

    /** Whether something went wrong. */
    public boolean isFailure() {
        return failure;
    }

    /** The reason as metrics name it: lower-case letters and hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
