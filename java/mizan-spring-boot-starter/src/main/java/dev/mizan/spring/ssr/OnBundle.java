package dev.mizan.spring.ssr;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where the server bundle is, or may come to be: a file is looked for again, what a jar lacks is not. */
final class OnBundle extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String location = context.getEnvironment().getRequiredProperty("mizan.ssr.bundle");
        Resource bundle = context.getResourceLoader().getResource(location);
        return bundle.isFile() || bundle.exists()
                ? ConditionOutcome.match("mizan.ssr.bundle is " + location)
                : ConditionOutcome.noMatch("mizan.ssr.bundle, " + location + ", is not there");
    }
}
