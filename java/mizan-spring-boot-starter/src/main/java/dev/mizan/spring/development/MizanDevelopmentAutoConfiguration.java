package dev.mizan.spring.development;

import dev.mizan.codegen.CompiledClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Writes the clients of an application that is being developed. */
@AutoConfiguration
@ConditionalOnClass(CompiledClient.class)
@Conditional(OnDevelopment.class)
@EnableConfigurationProperties(DevelopmentProperties.class)
public final class MizanDevelopmentAutoConfiguration {

    @Bean
    ClientWriter mizanClientWriter(ConfigurableApplicationContext application, DevelopmentProperties properties) {
        return new ClientWriter(properties, ProjectClasses.of(application, properties));
    }
}
