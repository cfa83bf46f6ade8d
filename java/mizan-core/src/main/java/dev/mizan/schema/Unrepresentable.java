package dev.mizan.schema;

import dev.mizan.function.Mistake;
import dev.mizan.function.MistakeException.Found;

/** A type has no form on the wire. Ends the reading of one function; others are still read, so that all are said at once. */
final class Unrepresentable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Found found;

    /** Says where, which type, and why with what to write instead. */
    Unrepresentable(String where, String type, String whyAndMend) {
        super(null, null, false, false);
        this.found = Found.of(Mistake.UNREPRESENTABLE_TYPE, where, type, whyAndMend);
    }

    Found found() {
        return found;
    }
}
