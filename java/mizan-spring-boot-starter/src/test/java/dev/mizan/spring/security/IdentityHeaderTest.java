package dev.mizan.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who the caller is stands on every answer that is not for everyone, wherever that is known. */
@OnRealPort
class IdentityHeaderTest {

    private static final String IDENTITY = "X-Mizan-Identity";

    @LocalServerPort
    int port;

    private static List<String> identity(Browser browser) {
        return browser.session().header(IDENTITY);
    }

    @Test
    void aFunctionThatLogsSomebodyInOrOutAnswersWithWhoItIsFromThenOn() {
        Browser browser = new Browser(port);
        assertThat(identity(browser)).containsExactly("-");

        Wire.Answer entered = browser.call("enter", "{\"user\":\"ann\"}");
        assertThat(entered.status()).as(entered.toString()).isEqualTo(200);
        assertThat(entered.header(IDENTITY)).isEqualTo(identity(browser)).isNotEqualTo(List.of("-"));

        Wire.Answer left = browser.call("leave", "{}");
        assertThat(left.status()).as(left.toString()).isEqualTo(200);
        assertThat(left.header(IDENTITY)).containsExactly("-").isEqualTo(identity(browser));
    }

    @Test
    void aCallThatIsRefusedForItsCsrfTokenSaysWhoTheSessionIs() {
        Browser ann = Browser.loggedIn(port, "ann");

        Wire.Answer refused = withoutToken(ann);

        assertThat(refused.code()).isEqualTo("CSRF_FAILED");
        assertThat(refused.header(IDENTITY)).isEqualTo(identity(ann));
    }

    @Test
    void nobodyIsNamedWhereNobodyHasFoundOut() {
        Browser browser = new Browser(port);
        browser.session();

        assertThat(withoutToken(browser).header(IDENTITY)).isEmpty();
        assertThat(withoutToken(Browser.loggedIn(port, "ann"), "Authorization: Basic Ym9iOnB3")
                        .header(IDENTITY))
                .isEmpty();
    }

    @Test
    void anAnswerForEveryoneNamesNobody() {
        Browser ann = Browser.loggedIn(port, "ann");

        assertThat(ann.get("/api/mizan/ctx/product/?productId=1").header(IDENTITY))
                .isEmpty();
        assertThat(ann.get("/api/mizan/ctx/product/?productId=x").header(IDENTITY))
                .isEmpty();
        assertThat(ann.get("/api/mizan/ctx/account/").header(IDENTITY)).isEqualTo(identity(ann));
        String tag = ann.get("/api/mizan/ctx/account/").header("ETag").get(0);
        Wire.Answer unchanged = ann.get("/api/mizan/ctx/account/", "If-None-Match: \"other\", " + tag);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header(IDENTITY)).isEqualTo(identity(ann));
    }

    private Wire.Answer withoutToken(Browser browser, String... more) {
        String cookies = browser.cookies().entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining("; ", "Cookie: ", ""));
        String header = more.length > 0 ? more[0] : "X-Nothing: 1";
        return Wire.request(
                port,
                "POST /api/mizan/call/",
                "{\"fn\":\"echo\",\"args\":{\"text\":\"a\"}}".getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json",
                cookies,
                header);
    }
}
