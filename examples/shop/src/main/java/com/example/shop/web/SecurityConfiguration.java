package com.example.shop.web;

import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Form sign-in: a front end that posts the form itself gets statuses, a browser that does is led on. */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'");

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.with(mizan(), withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(login -> login.loginPage("/login")
                        .successHandler((request, response, user) ->
                                answer(request, response, HttpStatus.NO_CONTENT, ownPage(request.getParameter("next"))))
                        .failureHandler((request, response, failure) -> answer(
                                request,
                                response,
                                HttpStatus.UNAUTHORIZED,
                                OwnPageController.loginAddress(request.getParameter("next"), true))))
                .logout(logout -> logout.logoutSuccessHandler(
                        (request, response, user) -> answer(request, response, HttpStatus.NO_CONTENT, "/")))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityConfiguration::restrict)
                .build();
    }

    /** A browser by itself asks for a page; a script for nothing in particular. */
    private static void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String page) {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", page);
        } else {
            response.setStatus(status.value());
        }
    }

    /** Only a page of this shop: whoever made the link does not choose another site. */
    private static String ownPage(@Nullable String next) {
        try {
            return next == null ? "/" : Redirect.to(next).page();
        } catch (IllegalArgumentException elsewhere) {
            return "/";
        }
    }

    private static void restrict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
        headers.permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
        headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Bean
    UserDetailsService signIns(DataSource database) {
        return new JdbcUserDetailsManager(database);
    }
}
