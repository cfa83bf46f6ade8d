package dev.mizan.spring.development;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches an application that is being developed. */
final class OnDevelopment extends SpringBootCondition {

    /** The class loader with which DevTools starts an application anew. Its name is enough; DevTools need not be there. */
    private static final String RESTART_LOADER =
            "org.springframework.boot.devtools.restart.classloader.RestartClassLoader";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        @Nullable Boolean enabled = context.getEnvironment().getProperty("mizan.dev.enabled", Boolean.class);
        if (enabled != null) {
            return new ConditionOutcome(enabled, "mizan.dev.enabled is " + enabled);
        }
        @Nullable ClassLoader loader = context.getClassLoader();
        boolean restarted = loader != null && loader.getClass().getName().equals(RESTART_LOADER);
        return new ConditionOutcome(restarted, restarted ? "DevTools restarts it" : "DevTools does not restart it");
    }
}
