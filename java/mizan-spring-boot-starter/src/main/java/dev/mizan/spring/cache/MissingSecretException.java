package dev.mizan.spring.cache;

import dev.mizan.function.ContextDefinition;

/** Something is cached, and there is no secret for its keys. */
final class MissingSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingSecretException(ContextDefinition cached) {
        super("The context " + cached
                + " is cached, and mizan.secret is not set: the keys of what is cached are made with"
                + " it, the same on every server of the application.");
    }
}
