package dev.mizan.test.shop;

import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A filter chain of the application's own. */
@Configuration(proxyBeanMethods = false)
public class Filters {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(mizan(), withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }
}
