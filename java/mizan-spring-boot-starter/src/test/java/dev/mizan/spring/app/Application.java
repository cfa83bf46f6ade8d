package dev.mizan.spring.app;

import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.multipart.support.MultipartFilter;

/** An application with form log-in, HTTP Basic, a role hierarchy, a database, and one of each kind of function. */
@SpringBootApplication
@EnableMethodSecurity
public class Application {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(mizan(), withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(form -> form.successHandler(
                        (request, response, authentication) -> response.setStatus(HttpServletResponse.SC_OK)))
                .logout(logout -> logout.logoutSuccessHandler(
                        (request, response, authentication) -> response.setStatus(HttpServletResponse.SC_OK)))
                .httpBasic(withDefaults())
                .build();
    }

    @Bean
    RoleHierarchy hierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("USER")
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                user("ann", "USER"), user("bob", "USER"), user("ada", "ADMIN"), user("gus", "GUEST"));
    }

    /** Parses bodies before anybody knows whose they are, as Spring's documentation has it for forms of its own. */
    @Bean
    FilterRegistrationBean<MultipartFilter> multipartFilter() {
        FilterRegistrationBean<MultipartFilter> registration = new FilterRegistrationBean<>(new MultipartFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** Asks for a parameter of every POST. */
    @Bean
    HiddenHttpMethodFilter hiddenMethodFilter() {
        return new HiddenHttpMethodFilter();
    }

    private static UserDetails user(String name, String role) {
        return User.withUsername(name).password("{noop}pw").roles(role).build();
    }
}
