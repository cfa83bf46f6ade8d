package dev.mizan.conformance.boot;

import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.conformance.Arguments;
import dev.mizan.conformance.Carts;
import dev.mizan.conformance.Constraints;
import dev.mizan.conformance.Failures;
import dev.mizan.conformance.Feeds;
import dev.mizan.conformance.Forms;
import dev.mizan.conformance.Members;
import dev.mizan.conformance.Pages;
import dev.mizan.conformance.Products;
import dev.mizan.conformance.Results;
import dev.mizan.conformance.Uploads;
import dev.mizan.conformance.Values;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/** Serves the conformance application: passwords by HTTP Basic, and bearer tokens. */
@SpringBootApplication
@Import({
    Values.class,
    Products.class,
    Members.class,
    Carts.class,
    Pages.class,
    Feeds.class,
    Uploads.class,
    Arguments.class,
    Results.class,
    Constraints.class,
    Forms.class,
    Failures.class
})
public class BootServer {

    /** Runs the server until its process ends. */
    public static void main(String[] arguments) {
        SpringApplication.run(BootServer.class, arguments);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(mizan(), withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(withDefaults())
                .oauth2ResourceServer(tokens -> tokens.opaqueToken(opaque -> opaque.introspector(Accounts::byToken)))
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
        return Accounts.byPassword();
    }
}
