package dev.mizan.spring.security;

import dev.mizan.dispatch.ExceptionTranslator;
import dev.mizan.http.ErrorCode;
import dev.mizan.spring.MizanProperties;
import dev.mizan.spring.function.MethodSecurity;
import dev.mizan.spring.function.Seclusion;
import dev.mizan.spring.transaction.CurrentUser;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import dev.mizan.spring.web.RequestSecurity;
import java.security.Principal;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ConditionalOnDefaultServletWebSecurity;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.hierarchicalroles.NullRoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;

/** Uses Spring Security where it is there. It comes before whatever of Spring Boot's makes a default chain. */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            MizanWebAutoConfiguration.class
        },
        beforeName = {
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.saml2.autoconfigure.Saml2RelyingPartyAutoConfiguration"
        })
@ConditionalOnClass({SecurityFilterChain.class, HttpSecurity.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(MizanProperties.class)
public final class MizanSecurityAutoConfiguration {

    @Bean
    ConfiguredChains mizanConfiguredChains() {
        return new ConfiguredChains();
    }

    /** Spring Boot's own chain has no rules of the application that this could override. */
    @Bean
    @ConditionalOnDefaultServletWebSecurity
    Customizer<HttpSecurity> mizanDefaultChain() {
        return http -> http.with(MizanConfigurer.mizan(), Customizer.withDefaults());
    }

    @Bean
    ChainCheck mizanChainCheck(
            ConfiguredChains configured, ObjectProvider<SecurityFilterChain> chains, MizanProperties properties) {
        return new ChainCheck(configured, chains, properties.basePath());
    }

    @Bean
    Roles mizanRoles(ObjectProvider<RoleHierarchy> hierarchy, ObjectProvider<GrantedAuthorityDefaults> defaults) {
        return new Roles(
                hierarchy.getIfAvailable(NullRoleHierarchy::new),
                defaults.getIfAvailable(() -> new GrantedAuthorityDefaults("ROLE_"))
                        .getRolePrefix());
    }

    @Bean
    RequestSecurity mizanRequestSecurity(ObjectProvider<SecurityContextHolderStrategy> strategy, Roles roles) {
        return new SpringSecurity(contexts(strategy), roles);
    }

    @Bean
    CurrentUser mizanCurrentUser(ObjectProvider<SecurityContextHolderStrategy> strategy, Roles roles) {
        SecurityContextHolderStrategy contexts = contexts(strategy);
        return () -> {
            Authentication authentication = contexts.getContext().getAuthentication();
            return Optional.ofNullable(authentication)
                    .filter(roles::isAuthenticated)
                    .map(Principal::getName);
        };
    }

    /** A read for everyone is nobody's. */
    @Bean
    Seclusion mizanSecuritySeclusion(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        SecurityContextHolderStrategy contexts = contexts(strategy);
        return read -> {
            SecurityContext before = contexts.getContext();
            contexts.clearContext();
            return () -> contexts.setContext(before);
        };
    }

    @Bean
    MethodSecurity mizanMethodSecurity(ObjectProvider<AuthorizationAdvisor> advisors) {
        return new SpringMethodSecurity(advisors.stream().toList());
    }

    @Bean
    ExceptionTranslator mizanSecurityExceptions() {
        return thrown -> {
            if (thrown instanceof AccessDeniedException) {
                return Optional.of(ErrorCode.FORBIDDEN);
            }
            return thrown instanceof AuthenticationException ? Optional.of(ErrorCode.UNAUTHORIZED) : Optional.empty();
        };
    }

    private static SecurityContextHolderStrategy contexts(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        return strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }
}
