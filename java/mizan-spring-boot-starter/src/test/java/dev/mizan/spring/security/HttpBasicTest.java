package dev.mizan.spring.security;

import static dev.mizan.spring.app.Refused.assertNobody;
import static dev.mizan.spring.app.Refused.assertRefused;
import static dev.mizan.spring.app.Wire.request;
import static dev.mizan.spring.security.Members.ANN;
import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.spring.app.Browser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** HTTP Basic: credentials that a browser attaches by itself, so that they need the proof that a cookie needs. */
class HttpBasicTest {

    private static final String[] BAD_CREDENTIALS = {
        "Basic YW5uOnp6", // another password
        "Basic c3RyYW5nZXI6cHc=", // another user
        "Basic s3cr3t", // not decodable
        "Basic YW5u", // no password
        "Basic"
    };

    @Nested
    @SpringBootTest(classes = Aware.class, webEnvironment = RANDOM_PORT)
    class BehindAChainWithMizan {

        @LocalServerPort
        int port;

        @Test
        void nobodyIsAskedForAPassword() {
            assertNobody(request(port, "GET /api/mizan/ctx/account/"));
            assertThat(request(port, "GET /api/mizan/ctx/news/").body()).isEqualTo("{\"news\":\"news\"}");
        }

        @Test
        void goodCredentialsReadWithoutASession() {
            var answer = request(port, "GET /api/mizan/ctx/account/", ANN);
            assertThat(answer.body()).isEqualTo("{\"me\":\"ann\"}");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }

        @Test
        void goodCredentialsCallWithTheSessionsToken() {
            Browser ann = new Browser(port);
            assertRefused(ann.call("forUsers", "{}", ANN), 403, "CSRF_FAILED");
            ann.session();
            assertThat(ann.call("forUsers", "{}", ANN).body()).isEqualTo("{\"result\":\"user\"}");
            assertRefused(ann.call("forUsers", "{}", ANN, "Sec-Fetch-Site: cross-site"), 403, "CSRF_FAILED");
            assertRefused(ann.call("forAdmins", "{}", ANN), 403, "FORBIDDEN");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4})
        void badCredentialsAreRefusedWithoutADialog(int which) {
            assertBadCredentialsAreRefused(port, which);
        }
    }

    @Nested
    @SpringBootTest(classes = Unaware.class, webEnvironment = RANDOM_PORT)
    class BehindAChainThatDoesNotKnowMizan {

        @LocalServerPort
        int port;

        @Test
        void nobodyIsAskedForAPassword() {
            assertNobody(request(port, "GET /api/mizan/ctx/news/"));
            assertNobody(request(port, "GET /api/mizan/ctx/news/", "X-Requested-With: XMLHttpRequest"));
            assertThat(request(port, "GET /page").header("WWW-Authenticate"))
                    .singleElement()
                    .asString()
                    .startsWith("Basic");
        }

        @Test
        void goodCredentialsAreServedWithTheChainsOwnToken() {
            Browser ann = new Browser(port);
            assertThat(ann.get("/api/mizan/ctx/account/", ANN).body()).isEqualTo("{\"me\":\"ann\"}");
            assertRefused(ann.call("forUsers", "{}", ANN), 403, "CSRF_FAILED");
            ann.session(ANN);
            assertThat(ann.call("forUsers", "{}", ANN).body()).isEqualTo("{\"result\":\"user\"}");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4})
        void badCredentialsAreRefusedWithoutADialog(int which) {
            assertBadCredentialsAreRefused(port, which);
        }
    }

    private static void assertBadCredentialsAreRefused(int port, int which) {
        assertNobody(request(port, "GET /api/mizan/ctx/account/", "Authorization: " + BAD_CREDENTIALS[which]));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Aware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Unaware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(withDefaults())
                    .build();
        }
    }
}
