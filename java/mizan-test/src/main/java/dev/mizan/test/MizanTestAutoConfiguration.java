package dev.mizan.test;

import dev.mizan.dispatch.Dispatcher;
import dev.mizan.spring.MizanProperties;
import dev.mizan.spring.function.Publication;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import dev.mizan.spring.web.RequestSecurity;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Gives every test with a web application the {@link MizanTester}. */
@AutoConfiguration(after = MizanWebAutoConfiguration.class)
@ConditionalOnBean(Publication.class)
public final class MizanTestAutoConfiguration {

    @Bean
    RecordedInvalidations mizanRecordedInvalidations() {
        return new RecordedInvalidations();
    }

    @Bean
    @ConditionalOnBean(RequestSecurity.class)
    MizanTester mizanTester(
            ObjectProvider<Supplier<Dispatcher>> dispatcher,
            RequestSecurity security,
            Publication publication,
            RecordedInvalidations recorded,
            Logins logins,
            MizanProperties properties) {
        Transport direct = new DirectTransport(() -> dispatcher.getObject().get(), security, logins);
        return new MizanTester(
                new Wire(
                        publication::registry,
                        recorded,
                        new WireJson(),
                        direct,
                        mockMvc -> new MockMvcTransport(mockMvc, properties.basePath(), logins)),
                new TestUser.Current());
    }

    /** Where Spring Security is there, its context says who calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GrantedAuthorityDefaults.class)
    static class SecurityConfiguration {

        @Bean
        Logins mizanSecurityLogins(
                ObjectProvider<SecurityContextHolderStrategy> strategy,
                ObjectProvider<GrantedAuthorityDefaults> defaults) {
            return new SecurityLogins(
                    strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy),
                    defaults.getIfAvailable(() -> new GrantedAuthorityDefaults("ROLE_"))
                            .getRolePrefix());
        }
    }

    /** Elsewhere the container does. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.security.config.core.GrantedAuthorityDefaults")
    static class ContainerConfiguration {

        @Bean
        Logins mizanContainerLogins() {
            return new ContainerLogins();
        }
    }

    /** MockMvc knows Spring MVC's servlet only; this gives it Mizan's. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MockMvcBuilderCustomizer.class)
    static class MockMvcConfiguration {

        @Bean
        MockMvcBuilderCustomizer mizanInMockMvc(
                ObjectProvider<ServletRegistrationBean<?>> servlets, MizanProperties properties) {
            return new MizanInMockMvc(servlets, properties.basePath());
        }
    }
}
