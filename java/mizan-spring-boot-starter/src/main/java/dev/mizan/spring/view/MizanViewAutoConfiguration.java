package dev.mizan.spring.view;

import dev.mizan.edge.Edge;
import dev.mizan.spring.MizanProperties;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;

/** Lets Spring MVC's controllers say what they make stale. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(MizanProperties.class)
public final class MizanViewAutoConfiguration {

    /** The last filter, so that all others see the headers. */
    @Bean
    FilterRegistrationBean<ViewFilter> mizanViews(MizanProperties properties, ObjectProvider<Edge> edge) {
        FilterRegistrationBean<ViewFilter> registration = new FilterRegistrationBean<>(new ViewFilter(
                properties.basePath(), SingletonSupplier.of(() -> Optional.ofNullable(edge.getIfAvailable()))));
        registration.setName("mizanViews");
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    ViewListener mizanViewListener() {
        return new ViewListener();
    }

    @Bean
    FailedView mizanFailedView() {
        return new FailedView();
    }

    @Bean
    UnfinishedView mizanUnfinishedView() {
        return new UnfinishedView();
    }
}
