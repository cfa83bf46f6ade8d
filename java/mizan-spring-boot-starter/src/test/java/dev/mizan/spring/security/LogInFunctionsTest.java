package dev.mizan.spring.security;

import static dev.mizan.spring.app.Refused.assertNobody;
import static dev.mizan.spring.app.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Functions that log somebody in or out: whoever answers is who is there afterwards. */
@SpringBootTest(classes = LogInFunctionsTest.Application.class, webEnvironment = RANDOM_PORT)
class LogInFunctionsTest {

    private static final String ANN = "{\"user\":\"ann\",\"password\":\"pw\"}";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        browser.session();
    }

    @Test
    void theAnswerSaysWhoIsThereNow() {
        Wire.Answer answer = browser.call("logIn", ANN);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        String ann = identity(answer);
        assertThat(ann).isNotEqualTo("-");
        assertThat(identity(browser.session())).isEqualTo(ann);
        assertThat(browser.get("/api/mizan/ctx/account/").body()).isEqualTo("{\"me\":\"ann\"}");
    }

    @Test
    void theSessionOfBeforeIsNobodysAfterwards() {
        browser.call("fillCart", "{}");
        String before = browser.cookies().get("JSESSIONID");
        assertThat(before).isNotNull();

        browser.call("logIn", ANN);
        assertThat(browser.cookies().get("JSESSIONID")).isNotNull().isNotEqualTo(before);

        Browser attacker = new Browser(port);
        attacker.cookies().put("JSESSIONID", before);
        assertNobody(attacker.get("/api/mizan/ctx/account/"));
    }

    @Test
    void theCsrfTokenOfBeforeIsWorthNothingAfterwards() {
        browser.call("logIn", ANN);
        assertRefused(browser.call("forUsers", "{}"), 403, "CSRF_FAILED");
        browser.session();
        assertThat(browser.call("forUsers", "{}").body()).isEqualTo("{\"result\":\"user\"}");
    }

    @Test
    void aWrongPasswordIsA401AndChangesNobody() {
        Wire.Answer answer = browser.call("logIn", ANN.replace("pw", "s3cr3t"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
        assertThat(answer.body()).doesNotContain("s3cr3t", "Bad credentials");
        assertThat(identity(answer)).isEqualTo("-");
        assertThat(browser.cookies()).doesNotContainKey("JSESSIONID");
    }

    @Test
    void moreRightsAreAnotherIdentity() {
        String user = identity(browser.call("logIn", ANN));
        browser.session();
        assertRefused(browser.call("forAdmins", "{}"), 403, "FORBIDDEN");

        String admin = identity(browser.call("promote", "{}"));
        assertThat(admin).isNotIn(user, "-");
        browser.session();
        assertThat(identity(browser.call("forAdmins", "{}"))).isEqualTo(admin);
        assertThat(identity(browser.get("/api/mizan/ctx/account/"))).isEqualTo(admin);
    }

    @Test
    void whatTheClientShowsIsNotReadForAnother() {
        String args = "{\"fn\":\"logIn\",\"args\":" + ANN + ",\"visible\":[[\"account\",{}]]}";
        assertThat(browser.post(args).body()).isEqualTo("{\"result\":null,\"invalidate\":[\"account\"]}");
    }

    @Test
    void loggingOutLeavesNobody() {
        browser.call("logIn", ANN);
        browser.session();
        String session = browser.cookies().get("JSESSIONID");
        assertThat(identity(browser.call("logOut", "{}"))).isEqualTo("-");
        browser.cookies().put("JSESSIONID", session);
        assertNobody(browser.get("/api/mizan/ctx/account/"));
    }

    private static String identity(Wire.Answer answer) {
        return String.join(",", answer.header("X-Mizan-Identity"));
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Members.class, LogInFunctions.class})
    static class Application {

        @Bean
        SecurityContextRepository contexts() {
            return new HttpSessionSecurityContextRepository();
        }

        @Bean
        AuthenticationManager authentications(UserDetailsService users) {
            return new ProviderManager(new DaoAuthenticationProvider(users));
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository contexts) {
            return http.with(MizanConfigurer.mizan(), withDefaults())
                    .securityContext(context -> context.securityContextRepository(contexts))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }
}
