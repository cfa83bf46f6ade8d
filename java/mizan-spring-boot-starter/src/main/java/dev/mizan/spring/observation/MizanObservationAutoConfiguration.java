package dev.mizan.spring.observation;

import dev.mizan.dispatch.Observer;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Observes calls and fetches where the application has a registry for observations. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public final class MizanObservationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Observer mizanObserver(ObservationRegistry registry, ObjectProvider<MizanObservationConvention> convention) {
        return new MicrometerObserver(registry, convention.stream().findFirst());
    }
}
