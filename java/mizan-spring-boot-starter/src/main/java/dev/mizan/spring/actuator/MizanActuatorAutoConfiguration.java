package dev.mizan.spring.actuator;

import dev.mizan.edge.Edge;
import dev.mizan.spring.edge.MizanEdgeAutoConfiguration;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.function.Publication;
import dev.mizan.spring.ssr.MizanSsrAutoConfiguration;
import dev.mizan.ssr.Renderer;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds Mizan to the actuator's endpoints. */
@AutoConfiguration(
        after = {MizanFunctionAutoConfiguration.class, MizanEdgeAutoConfiguration.class, MizanSsrAutoConfiguration.class
        })
public final class MizanActuatorAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
    static class HealthConfiguration {

        @Bean
        @ConditionalOnEnabledHealthIndicator("mizan")
        HealthIndicator mizanHealthIndicator(Publication publication) {
            return new PublicationHealth(publication);
        }

        @Bean
        @ConditionalOnBean(Edge.class)
        @ConditionalOnEnabledHealthIndicator("mizan-edge")
        HealthIndicator mizanEdgeHealthIndicator(Edge edge) {
            return new EdgeHealth(edge);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ConditionalOnEnabledHealthIndicator.class, Renderer.class})
    static class RendererConfiguration {

        @Bean
        @ConditionalOnBean(Renderer.class)
        @ConditionalOnEnabledHealthIndicator("mizan-ssr")
        HealthIndicator mizanSsrHealthIndicator(Renderer renderer) {
            return new RendererHealth(renderer);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnEnabledInfoContributor.class)
    static class InfoConfiguration {

        @Bean
        @ConditionalOnEnabledInfoContributor("mizan")
        InfoContributor mizanInfoContributor(Publication publication) {
            return new PublicationInfo(publication);
        }
    }
}
