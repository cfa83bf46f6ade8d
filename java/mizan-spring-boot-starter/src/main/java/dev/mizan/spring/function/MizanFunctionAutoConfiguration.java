package dev.mizan.spring.function;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.metrics.ApplicationStartup;

/** Publishes the methods of the application's beans. */
@AutoConfiguration
public final class MizanFunctionAutoConfiguration {

    @Bean
    CurrentCall mizanCurrentCall() {
        return new CurrentCall();
    }

    @Bean
    StartupSteps mizanStartupSteps(ApplicationStartup startup) {
        return new StartupSteps(startup);
    }

    @Bean
    Publication mizanPublication(
            ConfigurableListableBeanFactory beans,
            ObjectProvider<MethodSecurity> methodSecurity,
            ObjectProvider<MethodCheck> checks,
            CurrentCall current,
            StartupSteps steps) {
        return new Publication(
                beans,
                methodSecurity.getIfAvailable(() -> method -> Optional.empty()),
                checks.orderedStream().toList(),
                current,
                steps);
    }
}
