package dev.mizan.spring.security;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The functions, and two who may call them, ann and bob, with the password "pw". Filter chains are a test's own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Hello.class)
class Members {

    /** Ann, as HTTP Basic sends her. */
    static final String ANN = "Authorization: Basic YW5uOnB3";

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(user("ann"), user("bob"));
    }

    private static UserDetails user(String name) {
        return User.withUsername(name).password("{noop}pw").roles("USER").build();
    }
}
