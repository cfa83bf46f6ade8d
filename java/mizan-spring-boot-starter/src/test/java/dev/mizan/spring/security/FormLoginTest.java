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
import dev.mizan.spring.app.OwnPort;
import dev.mizan.spring.app.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;

/** A form log-in, whose session a browser's cookie names. */
class FormLoginTest {

    private static final String PAGE = "Accept: text/html";

    @Nested
    @SpringBootTest(classes = Aware.class, webEnvironment = RANDOM_PORT)
    class BehindAChainWithMizan {

        @LocalServerPort
        int port;

        @Test
        void nobodyReadsAndCallsWhatIsForEveryone() {
            Browser browser = new Browser(port);
            browser.session();
            assertThat(browser.get("/api/mizan/ctx/news/", PAGE).body()).isEqualTo("{\"news\":\"news\"}");
            assertThat(browser.call("hello", "{}").body()).isEqualTo("{\"result\":\"hello\"}");
            assertThat(browser.cookies()).containsOnlyKeys("XSRF-TOKEN");
        }

        @Test
        void nobodyIsRefusedWithoutALogInPage() {
            Browser browser = new Browser(port);
            browser.session();
            assertNobody(browser.get("/api/mizan/ctx/account/", PAGE));
            assertNobody(browser.call("forUsers", "{}", PAGE));
            assertThat(browser.cookies()).containsOnlyKeys("XSRF-TOKEN");
        }

        @Test
        void theSessionOfBeforeTheLogInIsWorthNothingAfterIt() {
            Browser victim = new Browser(port);
            victim.login("ann", "wrong");
            victim.session();
            victim.login("ann", "pw");
            String first = victim.cookies().get("JSESSIONID");
            victim.session();
            victim.login("ann", "pw");
            assertThat(victim.cookies().get("JSESSIONID")).isNotEqualTo(first);

            Browser attacker = new Browser(port);
            attacker.cookies().put("JSESSIONID", first);
            assertNobody(attacker.get("/api/mizan/ctx/account/"));
        }

        @Test
        void loggingOutEndsTheSession() {
            Browser ann = Browser.loggedIn(port, "ann");
            String session = ann.cookies().get("JSESSIONID");
            String identity = ann.session().header("X-Mizan-Identity").get(0);
            assertThat(ann.logout().status()).isEqualTo(200);
            assertThat(ann.session().header("X-Mizan-Identity"))
                    .containsExactly("-")
                    .doesNotContain(identity);
            ann.cookies().put("JSESSIONID", session);
            assertNobody(ann.get("/api/mizan/ctx/account/"));
            assertNobody(ann.call("forUsers", "{}"));
        }

        @Test
        void aSessionThatALaterLogInEndedIsNobodys() {
            Browser first = Browser.loggedIn(port, "bob");
            assertThat(first.get("/api/mizan/ctx/account/").body()).isEqualTo("{\"me\":\"bob\"}");
            Browser second = Browser.loggedIn(port, "bob");
            assertNobody(first.get("/api/mizan/ctx/account/", PAGE));
            assertThat(second.get("/api/mizan/ctx/account/").body()).isEqualTo("{\"me\":\"bob\"}");
        }
    }

    @Nested
    @SpringBootTest(classes = Unaware.class, webEnvironment = RANDOM_PORT)
    class BehindAChainThatDoesNotKnowMizan {

        @LocalServerPort
        int port;

        @Test
        void nobodyIsRefusedWithoutALogInPage() {
            for (String path : new String[] {"session/", "ctx/news/", "ctx/account/", "nowhere"}) {
                assertNobody(request(port, "GET /api/mizan/" + path, PAGE));
            }
        }

        @Test
        void aCallWithoutTheChainsOwnTokenIsRefused() {
            assertRefused(Tokens.call(port, "hello", PAGE), 403, "CSRF_FAILED");
        }

        @Test
        void whoeverLoggedInIsServed() {
            Browser ann = loggedIn();
            assertThat(ann.get("/api/mizan/ctx/account/").body()).isEqualTo("{\"me\":\"ann\"}");
            assertThat(ann.call("forUsers", "{}").body()).isEqualTo("{\"result\":\"user\"}");
            assertRefused(ann.call("forAdmins", "{}"), 403, "FORBIDDEN");
        }

        /** The chain's own log-in page has the token that Mizan's session may not give to nobody. */
        private Browser loggedIn() {
            Browser browser = new Browser(port);
            String page = browser.get("/login").body();
            String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
            Wire.Answer answer = browser.login("ann", "pw", token);
            assertThat(answer.status()).isEqualTo(302);
            browser.session();
            return browser;
        }
    }

    @Test
    void pagesThatTheChainShowsAreAnswersOnlyElsewhere() {
        OwnPort.serve(Forwarding.class, port -> {
            assertNobody(request(port, "GET /api/mizan/ctx/news/", PAGE));
            assertThat(request(port, "GET /page", PAGE).body()).contains("Please sign in");
            assertRefused(request(port, "GET /api/mizan/ctx/news/", PAGE, ANN), 403, "FORBIDDEN");
            assertThat(request(port, "GET /page", PAGE, ANN).body()).contains("Please sign in");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Aware {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(mizan(), withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(FormLoginTest::quiet)
                    .logout(logout -> logout.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler()))
                    .sessionManagement(sessions -> sessions.maximumSessions(1))
                    .build();
        }
    }

    private static void quiet(FormLoginConfigurer<HttpSecurity> form) {
        form.successHandler((request, response, user) -> response.setStatus(200));
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

    @Configuration(proxyBeanMethods = false)
    @Import(Members.class)
    static class Forwarding {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/sign-in");
            page.setUseForward(true);
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in")
                            .permitAll()
                            .anyRequest()
                            .denyAll())
                    .httpBasic(withDefaults())
                    .exceptionHandling(
                            handling -> handling.authenticationEntryPoint(page).accessDeniedPage("/sign-in"))
                    .build();
        }

        @Bean
        ServletRegistrationBean<HttpServlet> page() {
            return new ServletRegistrationBean<>(new SignIn(), "/sign-in");
        }
    }

    private static final class SignIn extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<html>Please sign in</html>");
        }
    }
}
