package dev.mizan.spring.web;

import dev.mizan.dispatch.Dispatcher;
import dev.mizan.dispatch.ExceptionTranslator;
import dev.mizan.dispatch.Observer;
import dev.mizan.dispatch.RateLimiter;
import dev.mizan.edge.Edge;
import dev.mizan.form.FormPages;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.spring.MizanProperties;
import dev.mizan.spring.ServerSecret;
import dev.mizan.spring.cache.CachedReads;
import dev.mizan.spring.cache.MizanCacheAutoConfiguration;
import dev.mizan.spring.edge.MizanEdgeAutoConfiguration;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.function.Publication;
import dev.mizan.spring.function.StartupSteps;
import jakarta.servlet.DispatcherType;
import jakarta.validation.ValidatorFactory;
import java.util.function.Supplier;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** Serves what is published. */
@AutoConfiguration(
        after = {
            MizanFunctionAutoConfiguration.class,
            MizanCacheAutoConfiguration.class,
            MizanEdgeAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(MizanProperties.class)
public final class MizanWebAutoConfiguration {

    /** Before every other filter but those that decode and observe. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    MizanDispatcher mizanDispatcher(
            MizanProperties properties,
            Publication publication,
            ObjectProvider<ValidatorFactory> validation,
            ObjectProvider<InvalidationListener> listeners,
            ObjectProvider<ExceptionTranslator> translators,
            ObjectProvider<RateLimiter> rateLimiter,
            ObjectProvider<Observer> observer,
            ObjectProvider<CachedReads> cache,
            ObjectProvider<Edge> edge,
            ObjectProvider<FormPages> formPages,
            ServerSecret secret,
            StartupSteps steps) {
        return new MizanDispatcher(
                properties,
                publication,
                validation,
                listeners,
                translators,
                rateLimiter,
                observer,
                cache,
                edge,
                formPages,
                secret,
                steps);
    }

    @Bean
    @ConditionalOnMissingBean
    RequestSecurity mizanRequestSecurity() {
        return new ContainerSecurity();
    }

    @Bean
    MizanServlet mizanServlet(ObjectProvider<MizanDispatcher> dispatcher, RequestSecurity security) {
        return new MizanServlet(once(dispatcher), security);
    }

    @Bean
    PageSource mizanPageSource(ObjectProvider<MizanDispatcher> dispatcher, RequestSecurity security) {
        return new PageSource(once(dispatcher), security);
    }

    @Bean
    ServletRegistrationBean<MizanServlet> mizanServletRegistration(MizanProperties properties, MizanServlet servlet) {
        ServletRegistrationBean<MizanServlet> registration =
                new ServletRegistrationBean<>(servlet, properties.basePath() + "/*");
        registration.setName("mizan");
        registration.setAsyncSupported(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EnvelopeFilter> mizanEnvelope(
            MizanProperties properties, Refusals refusals, MizanServlet servlet, ObservedPath observedPath) {
        FilterRegistrationBean<EnvelopeFilter> registration = new FilterRegistrationBean<>(
                new EnvelopeFilter(properties.basePath(), refusals, servlet, observedPath));
        registration.setName("mizanEnvelope");
        registration.addUrlPatterns(properties.basePath() + "/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(FIRST);
        return registration;
    }

    /** What the container itself refuses is dispatched to the path of the error page. */
    @Bean
    FilterRegistrationBean<EnvelopeFilter> mizanErrorEnvelope(
            MizanProperties properties, Refusals refusals, MizanServlet servlet, ObservedPath observedPath) {
        FilterRegistrationBean<EnvelopeFilter> registration = new FilterRegistrationBean<>(
                new EnvelopeFilter(properties.basePath(), refusals, servlet, observedPath));
        registration.setName("mizanErrorEnvelope");
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    Refusals mizanRefusals(ObjectProvider<MizanDispatcher> dispatcher, RequestSecurity security) {
        return new Refusals(security, once(dispatcher));
    }

    @Bean
    ObservedPath mizanObservedPath(MizanProperties properties, ObjectProvider<MizanDispatcher> dispatcher) {
        return new ObservedPath(properties.basePath(), once(dispatcher));
    }

    /** The container is made before the dispatcher is, and serves only after; a look-up for each request would cost. */
    private static Supplier<Dispatcher> once(ObjectProvider<MizanDispatcher> dispatcher) {
        return SingletonSupplier.of(() -> dispatcher.getObject().get());
    }

    /** Only Tomcat has requests that it refuses before every filter and lets a valve answer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Tomcat.class, TomcatServletWebServerFactory.class})
    static class TomcatConfiguration {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> mizanEnvelopeValve(MizanProperties properties) {
            return factory -> factory.addContextCustomizers(context -> context.addLifecycleListener(event -> {
                if (event.getType().equals(Lifecycle.AFTER_START_EVENT)) {
                    context.getParent()
                            .getPipeline()
                            .addValve(new EnvelopeValve(context.getPath() + properties.basePath()));
                }
            }));
        }

        /**
         * Makes Tomcat read on, into nothing, when an upload has been refused: browsers send everything before they listen,
         * and would hear a broken connection in place of the answer.
         */
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> mizanRefusedUploads(
                MizanProperties properties, Environment environment) {
            int uploads = Math.toIntExact(properties.uploads().maxTotalSize().toBytes());
            return factory -> factory.addConnectorCustomizers(connector -> {
                if (!environment.containsProperty("server.tomcat.max-swallow-size")
                        && connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol
                        && protocol.getMaxSwallowSize() >= 0) {
                    protocol.setMaxSwallowSize(Math.max(protocol.getMaxSwallowSize(), uploads));
                }
            });
        }
    }
}
