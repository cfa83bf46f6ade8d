package dev.mizan.dispatch;

import java.util.Optional;

/**
 * Watches what runs: each call of a function and each fetch of a context, from when it is known which one it is until its
 * answer stands. Thread-safe; it throws nothing.
 */
@FunctionalInterface
public interface Observer {

    /** Watches nothing, and costs nothing. */
    Observer NONE = operation -> code -> {};

    /** Begins to watch an operation. It may bind something to the thread until the end, for what the operation calls. */
    Observed begin(Operation operation);

    /** An operation that is being watched. */
    @FunctionalInterface
    interface Observed {

        /**
         * Ends it: once, on the thread on which it began, inner ones before outer ones.
         *
         * @param code the code of the error that is the answer, one of Mizan's or the application's own; empty if there is none
         */
        void end(Optional<String> code);
    }

    /** What runs. Its name is one that the application declared, so that there are not many. */
    sealed interface Operation {

        /** The name on the wire. */
        String name();

        /** A call of a function that is no read. */
        record Call(String name) implements Operation {}

        /** A fetch of a context, by itself or in the answer of a call. */
        record Fetch(String name) implements Operation {}
    }
}
