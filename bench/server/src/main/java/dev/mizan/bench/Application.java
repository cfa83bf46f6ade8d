package dev.mizan.bench;

import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Sessions, form log-in and a CSRF token: the filters that an application usually has. */
@SpringBootApplication
@EnableCaching
public class Application {

    /** Runs the application until its process ends. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(mizan(), withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/plain/ctx/item/",
                                "/api/plain/ctx/shelf/",
                                "/api/plain/ctx/kept/",
                                "/api/plain/ctx/page/",
                                "/api/plain/ctx/memo/",
                                "/pages/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.successHandler(
                        (request, response, authentication) -> response.setStatus(HttpServletResponse.SC_OK)))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann").password("{noop}pw").roles("USER").build());
    }
}
