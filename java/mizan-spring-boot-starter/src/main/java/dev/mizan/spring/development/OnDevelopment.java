package dev.mizan.spring.development;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches an application that is being developed. */
public final class OnDevelopment extends SpringBootCondition {

    /** The class loader with which DevTools starts an application anew. Its name is enough; DevTools need not be there. */
    private static final String RESTART_LOADER =
            "org.springframework.boot.devtools.restart.classloader.RestartClassLoader";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return outcome(context.getEnvironment(), context.getClassLoader());
    }

    /** Whether an application with these properties and this class loader is being developed. */
    public static boolean matches(PropertyResolver properties, @Nullable ClassLoader loader) {
        return outcome(properties, loader).isMatch();
    }

    private static ConditionOutcome outcome(PropertyResolver properties, @Nullable ClassLoader loader) {
        @Nullable Boolean enabled = properties.getProperty("mizan.dev.enabled", Boolean.class);
        if (enabled != null) {
            return new ConditionOutcome(enabled, "mizan.dev.enabled is " + enabled);
        }
        boolean restarted = loader != null && loader.getClass().getName().equals(RESTART_LOADER);
        return new ConditionOutcome(restarted, restarted ? "DevTools restarts it" : "DevTools does not restart it");
    }
}
