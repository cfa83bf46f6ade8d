package dev.mizan.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is who: the session, the CSRF token, the identity, and what each user may do. */
@OnRealPort
class SessionTest {

    private static final String REVIEW = "{\"productId\":1,\"review\":{\"rating\":5,\"text\":\"good\"}}";

    @LocalServerPort
    int port;

    @Nested
    class Anonymous {

        private final Browser browser = new Browser(port);

        @Test
        void aPublicReadSetsNoCookieAndMakesNoSession() {
            Wire.Answer answer = browser.get("/api/mizan/ctx/product/?productId=5");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Vary")).isEmpty();
            assertThat(answer.header("X-Mizan-Identity")).isEmpty();
            assertThat(answer.header("Cache-Control")).containsExactly("no-cache");
        }

        @Test
        void aRefusedReadMakesNoSession() {
            Wire.Answer answer = browser.get("/api/mizan/ctx/account/");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("WWW-Authenticate")).containsExactly("Mizan");
        }

        @Test
        void theSessionNamesTheCookieItMakes() {
            Wire.Answer answer = browser.session();
            assertThat(browser.cookies()).containsOnlyKeys("XSRF-TOKEN");
            assertThat(answer.body())
                    .startsWith("{\"csrf\":{\"cookie\":\"XSRF-TOKEN\",\"header\":\"X-XSRF-TOKEN\",\"token\":\""
                            + browser.cookies().get("XSRF-TOKEN") + "\"}")
                    .endsWith("\"identity\":\"-\"}");
            assertThat(answer.header("X-Mizan-Identity")).containsExactly("-");
            String schema = answer.header("X-Mizan-Schema").get(0);
            assertThat(schema).matches("[0-9a-f]{16}");
            assertThat(answer.body()).contains("\"schema\":\"" + schema + "\"");
        }

        @Test
        void askingAgainGivesTheSameToken() {
            browser.session();
            String token = browser.csrfToken();
            Wire.Answer again = browser.session();
            assertThat(browser.csrfToken()).isEqualTo(token);
            assertThat(again.header("Set-Cookie")).isEmpty();
        }

        @Test
        void aPublicCallNeedsTheTokenButNoUser() {
            assertThat(browser.call("nothing", "{}").code()).isEqualTo("CSRF_FAILED");
            browser.session();
            assertThat(browser.call("nothing", "{}").body()).isEqualTo("{\"result\":\"nothing\"}");
            assertThat(browser.cookies()).containsOnlyKeys("XSRF-TOKEN");
        }
    }

    @Nested
    class LoggedIn {

        @Test
        void logInChangesTheTokenAndTheIdentity() {
            Browser browser = new Browser(port);
            browser.session();
            String before = browser.csrfToken();
            assertThat(browser.login("ann", "pw").status()).isEqualTo(200);

            assertThat(browser.call("addReview", REVIEW).code()).isEqualTo("CSRF_FAILED");
            String ann = identity(browser.session());
            assertThat(browser.csrfToken()).isNotEqualTo(before);
            assertThat(ann).isNotEqualTo("-");
            Wire.Answer call = browser.call("addReview", REVIEW);
            assertThat(call.status()).isEqualTo(200);
            assertThat(identity(call)).isEqualTo(ann);
            Wire.Answer account = browser.get("/api/mizan/ctx/account/");
            assertThat(account.body()).isEqualTo("{\"me\":\"ann\"}");
            assertThat(identity(account)).isEqualTo(ann);
            assertThat(account.header("Cache-Control")).containsExactly("private, no-cache");

            browser.session();
            assertThat(browser.logout().status()).isEqualTo(200);
            assertThat(identity(browser.session())).isEqualTo("-");
            assertThat(browser.get("/api/mizan/ctx/account/").status()).isEqualTo(401);
        }

        @Test
        void usersHaveDifferentIdentitiesAndTheSameOneEachTime() {
            String ann = identity(Browser.loggedIn(port, "ann").session());
            assertThat(identity(Browser.loggedIn(port, "ann").session())).isEqualTo(ann);
            assertThat(identity(Browser.loggedIn(port, "bob").session())).isNotEqualTo(ann);
        }

        @Test
        void aCheckedReadTellsTheIdentityAlsoWhereNothingIsNew() {
            Browser ann = Browser.loggedIn(port, "ann");
            Wire.Answer first = ann.get("/api/mizan/ctx/account/");
            String tag = first.header("ETag").get(0);
            Wire.Answer again = ann.get("/api/mizan/ctx/account/", "If-None-Match: " + tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).containsExactly(tag);
            assertThat(identity(again)).isEqualTo(identity(first));
            assertThat(again.header("Cache-Control")).containsExactly("private, no-cache");
        }
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource({
        "gus, addReview, 403",
        "ann, addReview, 200",
        "ada, addReview, 200",
        "ann, guarded, 403",
        "ada, guarded, 200",
        "ada, never, 403"
    })
    void rolesAreEvaluatedAsSpringSecurityDoes(String user, String function, int status) {
        String args = function.equals("addReview") ? REVIEW : "{}";
        Wire.Answer answer = Browser.loggedIn(port, user).call(function, args);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
    }

    @ParameterizedTest(name = "the secret for {0}: {1}")
    @CsvSource({"ann, 403", "ada, 200"})
    void rolesGuardReadsToo(String user, int status) {
        assertThat(Browser.loggedIn(port, user).get("/api/mizan/ctx/admin/").status())
                .isEqualTo(status);
    }

    @Test
    void basicCredentialsNeedTheTokenTooSinceBrowsersAttachThem() {
        String ann = "Authorization: Basic YW5uOnB3";
        assertThat(Wire.request(port, "GET /api/mizan/ctx/account/", ann).body())
                .isEqualTo("{\"me\":\"ann\"}");
        assertThat(Wire.request(port, "POST /api/mizan/call/", new byte[0], ann).code())
                .isEqualTo("CSRF_FAILED");
    }

    @Test
    void accessIsDecidedBeforeArgumentsAreRead() {
        assertThat(Browser.loggedIn(port, "gus")
                        .call("addReview", "{\"nonsense\":1}")
                        .status())
                .isEqualTo(403);
    }

    private static String identity(Wire.Answer answer) {
        return String.join(",", answer.header("X-Mizan-Identity"));
    }
}
