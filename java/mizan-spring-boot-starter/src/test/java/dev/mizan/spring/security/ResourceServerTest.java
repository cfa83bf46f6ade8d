package dev.mizan.spring.security;

import static dev.mizan.spring.app.Refused.assertBadToken;
import static dev.mizan.spring.app.Refused.assertNobody;
import static dev.mizan.spring.app.Refused.assertRefused;
import static dev.mizan.spring.app.Wire.request;
import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static dev.mizan.spring.security.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Tokens of an OAuth2 authorisation server, beside the cookies of a form log-in. */
class ResourceServerTest {

    private static final String ANN = bearer("ann", "USER");
    private static final String FOREIGN = "Sec-Fetch-Site: cross-site";

    static Stream<Arguments> badTokens() {
        return Stream.of(
                arguments("no token", "Authorization: Bearer"),
                arguments("empty", "Authorization: Bearer "),
                arguments("garbage", "Authorization: Bearer s3cr3t"),
                arguments("characters that no token has", "Authorization: Bearer s3cr3t!"),
                arguments("expired", Tokens.expired("ann")),
                arguments("not valid yet", Tokens.early("ann")),
                arguments("signed by another", Tokens.foreign("ann")),
                arguments("not signed", Tokens.unsigned("ann")),
                arguments("written small", ANN.replace("Bearer", "bearer") + "x"));
    }

    @Nested
    @SpringBootTest(classes = Aware.class, webEnvironment = RANDOM_PORT)
    class BehindAChainWithMizan {

        @LocalServerPort
        int port;

        @Test
        void aGoodTokenNeedsNoOtherProofAndBeginsNoSession() {
            for (String[] headers : new String[][] {{ANN}, {ANN, FOREIGN}, {ANN, "Origin: https://evil.example"}}) {
                Wire.Answer call = call("forUsers", headers);
                assertThat(call.body()).isEqualTo("{\"result\":\"user\"}");
                assertThat(call.header("Set-Cookie")).isEmpty();
                Wire.Answer read = request(port, "GET /api/mizan/ctx/account/", headers);
                assertThat(read.body()).isEqualTo("{\"me\":\"ann\"}");
                assertThat(read.header("Set-Cookie")).isEmpty();
            }
        }

        @Test
        void theTokensRolesDecide() {
            assertRefused(call("forAdmins", ANN), 403, "FORBIDDEN");
            assertThat(call("forAdmins", bearer("ada", "ADMIN")).body())
                    .isEqualTo("{\"result\":null,\"invalidate\":[\"account\"]}");
        }

        @Test
        void otherRightsAreAnotherIdentity() {
            String user = call("hello", ANN).header("X-Mizan-Identity").get(0);
            assertThat(call("hello", bearer("ann", "USER", "ADMIN")).header("X-Mizan-Identity"))
                    .isNotEmpty()
                    .doesNotContain(user, "-");
            assertThat(call("hello", bearer("ann", "USER")).header("X-Mizan-Identity"))
                    .containsExactly(user);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("dev.mizan.spring.security.ResourceServerTest#badTokens")
        void aBadTokenIsRefusedEverywhere(String name, String header) {
            for (String path : new String[] {"session/", "ctx/account/", "ctx/news/"}) {
                assertBadToken(request(port, "GET /api/mizan/" + path, header));
            }
            assertBadToken(call("hello", header));
            assertBadToken(call("forUsers", header));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("dev.mizan.spring.security.ResourceServerTest#badTokens")
        void aBadTokenDoesNotFallBackToTheCookie(String name, String header) {
            Browser ann = Browser.loggedIn(port, "ann");
            assertBadToken(ann.get("/api/mizan/ctx/account/", header));
            assertBadToken(ann.call("forUsers", "{}", header));
            assertThat(ann.get("/api/mizan/ctx/account/").body()).isEqualTo("{\"me\":\"ann\"}");
        }

        @Test
        void aGoodTokenCountsMoreThanTheCookie() {
            Browser ann = Browser.loggedIn(port, "ann");
            assertThat(ann.get("/api/mizan/ctx/account/", bearer("ada", "ADMIN"))
                            .body())
                    .isEqualTo("{\"me\":\"ada\"}");
            assertThat(ann.get("/api/mizan/ctx/account/").body()).isEqualTo("{\"me\":\"ann\"}");
        }

        @Test
        void theCookieNeedsItsProofAsEver() {
            Browser ann = Browser.loggedIn(port, "ann");
            assertRefused(ann.call("forUsers", "{}", FOREIGN), 403, "CSRF_FAILED");
            assertThat(ann.call("forUsers", "{}").body()).isEqualTo("{\"result\":\"user\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"good", "bad"})
        void twoTokensAreOneTooMany(String kind) {
            String[] both = {kind.equals("good") ? ANN : Tokens.expired("ann"), "X-Mizan-Token: s3cr3t"};
            for (String path : new String[] {"session/", "ctx/account/", "ctx/news/"}) {
                assertRefused(request(port, "GET /api/mizan/" + path, both), 400, "BAD_REQUEST");
            }
            assertRefused(call("hello", both), 400, "BAD_REQUEST");
        }

        @Test
        void mizansOwnTokenIsRefusedWhateverElseIsShown() {
            Browser ann = Browser.loggedIn(port, "ann");
            assertBadToken(call("hello", "X-Mizan-Token: s3cr3t"));
            assertBadToken(ann.call("hello", "{}", "X-Mizan-Token: s3cr3t"));
            assertBadToken(ann.get("/api/mizan/ctx/account/", "X-Mizan-Token: s3cr3t"));
        }

        private Wire.Answer call(String function, String... headers) {
            return Tokens.call(port, function, headers);
        }
    }

    @Nested
    @SpringBootTest(classes = Unaware.class, webEnvironment = RANDOM_PORT)
    class BehindAChainThatDoesNotKnowMizan {

        @LocalServerPort
        int port;

        @Test
        void aGoodTokenIsServed() {
            assertThat(Tokens.call(port, "forUsers", ANN).body()).isEqualTo("{\"result\":\"user\"}");
            assertThat(request(port, "GET /api/mizan/ctx/account/", ANN).body()).isEqualTo("{\"me\":\"ann\"}");
            assertRefused(Tokens.call(port, "forAdmins", ANN), 403, "FORBIDDEN");
        }

        @Test
        void withoutATokenNobodyIsThere() {
            assertNobody(request(port, "GET /api/mizan/ctx/news/", "Accept: text/html"));
            assertRefused(Tokens.call(port, "hello"), 403, "CSRF_FAILED");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("dev.mizan.spring.security.ResourceServerTest#badTokens")
        void aBadTokenIsRefused(String name, String header) {
            assertBadToken(request(port, "GET /api/mizan/ctx/news/", header));
            assertBadToken(Tokens.call(port, "hello", header));
        }
    }

    @Nested
    @SpringBootTest(classes = Default.class, webEnvironment = RANDOM_PORT)
    class BehindBootsOwnChain {

        @LocalServerPort
        int port;

        @Test
        void mizanIsServedAsItsFunctionsSay() {
            assertThat(request(port, "GET /api/mizan/ctx/news/").body()).isEqualTo("{\"news\":\"news\"}");
            assertNobody(request(port, "GET /api/mizan/ctx/account/"));
            assertThat(Tokens.call(port, "forUsers", ANN).body()).isEqualTo("{\"result\":\"user\"}");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Members.class, Tokens.class})
    static class Aware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(form -> form.successHandler((request, response, user) -> response.setStatus(200)))
                    .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Members.class, Tokens.class})
    static class Unaware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Members.class, Tokens.class})
    static class Default {}
}
