package dev.mizan.spring.security;

import static dev.mizan.spring.app.OwnPort.serve;
import static dev.mizan.spring.app.Wire.request;
import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** The filter chains that applications have, each on a port of its own. */
@ExtendWith(OutputCaptureExtension.class)
class ChainsTest {

    private static final String UNAWARE =
            "The security filter chain that serves /api/mizan does not apply Mizan's rules";
    private static final String UNSERVED = "No security filter chain serves /api/mizan";

    static Stream<Arguments> startUps() {
        return Stream.of(
                arguments(Unaware.class, UNAWARE),
                arguments(FormLoginTest.Unaware.class, UNAWARE),
                arguments(HttpBasicTest.Unaware.class, UNAWARE),
                arguments(ResourceServerTest.Unaware.class, UNAWARE),
                arguments(AwareElsewhere.class, UNAWARE),
                arguments(OnlyElsewhere.class, UNSERVED),
                arguments(ServesMizanAlone.class, null),
                arguments(ResourceServerTest.Aware.class, null),
                arguments(ResourceServerTest.Default.class, null));
    }

    @ParameterizedTest
    @MethodSource("startUps")
    void startUpSaysWhichRulesAreMissing(Class<?> configuration, @Nullable String warning, CapturedOutput output) {
        serve(configuration, port -> {});
        if (warning == null) {
            assertThat(output).doesNotContain(UNAWARE, UNSERVED);
        } else {
            assertThat(output).containsOnlyOnce(warning).contains("http.with(mizan(), withDefaults())");
        }
    }

    @Test
    void bootsOwnChainIsExtendedByItself(CapturedOutput output) {
        serve(Members.class, port -> {
            Browser browser = new Browser(port);
            browser.session();
            assertThat(browser.call("hello", "{}").body()).isEqualTo("{\"result\":\"hello\"}");
            assertThat(request(port, "GET /page", "Accept: text/html").status()).isEqualTo(302);
        });
        assertThat(output).doesNotContain(UNAWARE, UNSERVED);
    }

    @Test
    void aChainThatKnowsNothingOfMizanRefusesInMizansEnvelope() {
        serve(Unaware.class, port -> {
            Wire.Answer read = request(port, "GET /api/mizan/session/", "Accept: text/html");
            assertThat(read.status()).isEqualTo(401);
            assertThat(read.code()).isEqualTo("UNAUTHORIZED");
            Wire.Answer call = request(port, "POST /api/mizan/call/", new byte[0]);
            assertThat(call.status()).isEqualTo(403);
            assertThat(call.code()).isEqualTo("CSRF_FAILED");
            Wire.Answer page = request(port, "GET /page", "Accept: text/html");
            assertThat(page.status()).isEqualTo(302);
        });
    }

    @Test
    void aStatelessChainWithItsOwnRulesKeepsThem() {
        serve(Stateless.class, port -> {
            assertThat(request(port, "GET /api/mizan/session/").body()).startsWith("{\"csrf\":null,");
            Wire.Answer call = request(port, "POST /api/mizan/call/", new byte[0]);
            assertThat(call.status()).isEqualTo(401);
            assertThat(call.code()).isEqualTo("UNAUTHORIZED");
            assertThat(call.header("Set-Cookie")).isEmpty();
            Wire.Answer asAnn = request(port, "POST /api/mizan/call/", new byte[0], "Authorization: Basic YW5uOnB3");
            assertThat(asAnn.status()).isEqualTo(403);
            assertThat(asAnn.code()).isEqualTo("FORBIDDEN");
        });
    }

    @Test
    void aTokenInTheSessionIsSentMasked() {
        serve(InSession.class, port -> {
            Browser browser = new Browser(port);
            assertThat(browser.session().body()).startsWith("{\"csrf\":{\"cookie\":null,\"header\":\"X-CSRF-TOKEN\",");
            assertThat(browser.cookies()).containsOnlyKeys("JSESSIONID");
            assertThat(browser.call("hello", "{}").body()).isEqualTo("{\"result\":\"hello\"}");
            String first = browser.csrfToken();
            browser.session();
            assertThat(browser.csrfToken()).isNotEqualTo(first);
        });
    }

    @Test
    void mizanStandsBeforeAnyRequest() {
        assertThat(catchThrowable(() -> serve(TooLate.class, port -> {})))
                .rootCause()
                .hasMessageContaining("after anyRequest");
    }

    @Test
    void theChainsOwnEntryPointServesTheApplicationsPages() {
        serve(Aware.class, port -> {
            assertThat(request(port, "GET /page", "Accept: application/json").status())
                    .isEqualTo(302);
            assertThat(request(port, "GET /api/mizan/session/").header("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("XSRF-TOKEN=");
        });
    }

    @Test
    void aHandlerThatRedirectsDoesNotHideThatTheTokenWasMissing() {
        serve(Redirecting.class, port -> {
            Wire.Answer call = request(port, "POST /api/mizan/call/", new byte[0]);
            assertThat(call.status()).isEqualTo(403);
            assertThat(call.code()).isEqualTo("CSRF_FAILED");
            assertThat(call.header("Location")).isEmpty();
        });
    }

    @Test
    void rolesHaveThePrefixThatTheApplicationGivesThem() {
        serve(WithoutPrefix.class, port -> {
            Browser browser = new Browser(port);
            browser.session();
            String ann = "Authorization: Basic YW5uOnB3";
            assertThat(browser.call("forUsers", "{}", ann).body()).isEqualTo("{\"result\":\"user\"}");
        });
    }

    @Test
    void whatABearerTokenProvesNeedsNoOtherProof() {
        serve(BearerToken.class, port -> {
            byte[] body = "{\"fn\":\"forUsers\",\"args\":{}}".getBytes(StandardCharsets.UTF_8);
            String json = "Content-Type: application/json";
            String foreign = "Sec-Fetch-Site: cross-site";
            String good = "Authorization: Bearer good";
            assertThat(request(port, "POST /api/mizan/call/", body, json, foreign, good)
                            .body())
                    .isEqualTo("{\"result\":\"user\"}");
            Wire.Answer bad = request(port, "POST /api/mizan/call/", body, json, "Authorization: Bearer bad");
            assertThat(bad.status()).isEqualTo(401);
            assertThat(bad.header("WWW-Authenticate")).containsExactly("Bearer");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Unaware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }
    }

    /** The chain with Mizan's rules is another than the one that serves its paths. */
    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class AwareElsewhere {

        @Bean
        @Order(1)
        SecurityFilterChain admin(HttpSecurity http) {
            return http.securityMatcher("/admin/**")
                    .with(mizan(), withDefaults())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain rest(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class OnlyElsewhere {

        @Bean
        SecurityFilterChain admin(HttpSecurity http) {
            return http.securityMatcher("/admin/**")
                    .with(mizan(), withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class ServesMizanAlone {

        @Bean
        @Order(1)
        SecurityFilterChain mizanPaths(HttpSecurity http) {
            return http.securityMatcher("/api/mizan/**")
                    .with(mizan(), withDefaults())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain rest(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Aware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Stateless {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests ->
                            requests.requestMatchers("/api/mizan/call/").denyAll())
                    .with(mizan(), withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .httpBasic(withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class InSession {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class TooLate {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .with(mizan(), withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Redirecting {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(handling -> handling.accessDeniedHandler(
                            (request, response, denied) -> response.sendRedirect("/sorry")))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Hello.class)
    static class WithoutPrefix {

        @Bean
        static GrantedAuthorityDefaults defaults() {
            return new GrantedAuthorityDefaults("");
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(User.withUsername("ann")
                    .password("{noop}pw")
                    .authorities("USER")
                    .build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class BearerToken {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader("Authorization") != null))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .addFilterBefore(BearerToken::authenticate, AnonymousAuthenticationFilter.class)
                    .build();
        }

        private static void authenticate(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if ("Bearer good".equals(((HttpServletRequest) request).getHeader("Authorization"))) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                "ann", "", AuthorityUtils.createAuthorityList("ROLE_USER")));
            }
            chain.doFilter(request, response);
        }
    }
}
