package dev.mizan.test;

import dev.mizan.function.ErrorDefinition;

/** The code of an error that the application declares. */
final class DeclaredError {

    private DeclaredError() {}

    /** Gives the code on the wire. */
    static String code(Class<? extends RuntimeException> error) {
        return ErrorDefinition.of(error)
                .orElseThrow(() -> new IllegalArgumentException(error.getName()
                        + " has no @ClientError, so that a client gets INTERNAL_ERROR. Expect that, or declare it."))
                .code();
    }
}
