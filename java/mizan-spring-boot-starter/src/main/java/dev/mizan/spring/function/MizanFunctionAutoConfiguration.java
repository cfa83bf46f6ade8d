package dev.mizan.spring.function;

import dev.mizan.spring.MizanProperties;
import dev.mizan.spring.ServerSecret;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.metrics.ApplicationStartup;

/** Publishes the methods of the application's beans. */
@AutoConfiguration
@EnableConfigurationProperties(MizanProperties.class)
public final class MizanFunctionAutoConfiguration {

    @Bean
    ServerSecret mizanServerSecret(MizanProperties properties) {
        return ServerSecret.of(properties);
    }

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
            ObjectProvider<Seclusion> seclusions,
            StartupSteps steps) {
        return new Publication(
                beans,
                methodSecurity.getIfAvailable(() -> method -> Optional.empty()),
                checks.orderedStream().toList(),
                current,
                seclusions,
                steps);
    }
}
