package dev.mizan.spring.cache;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a developer what is missing instead of a stack trace. */
final class MissingSecretFailureAnalyzer extends AbstractFailureAnalyzer<MissingSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set mizan.secret to at least 16 random bytes, from the environment (MIZAN_SECRET) rather than from a"
                        + " file that is committed. While developing, mizan.dev.enabled=true or DevTools makes one for"
                        + " each start.",
                cause);
    }
}
