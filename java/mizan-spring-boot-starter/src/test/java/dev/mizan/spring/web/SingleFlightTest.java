package dev.mizan.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a call made stale and its client shows comes with the answer: read after the commit, as the caller. */
@OnRealPort
class SingleFlightTest {

    @LocalServerPort
    int port;

    private static Wire.Answer call(Browser browser, String function, String args, String visible) {
        return browser.post("{\"fn\":\"" + function + "\",\"args\":" + args + ",\"visible\":" + visible + "}");
    }

    @Test
    void hasTheBytesOfTheBundleThatAReadGivesAfterwards() {
        Browser ann = Browser.loggedIn(port, "ann");

        Wire.Answer answer = call(
                ann,
                "addReview",
                "{\"productId\":4711,\"review\":{\"rating\":5,\"text\":\"good\"}}",
                "[[\"list\",{\"page\":1}],[\"product\",{\"productId\":4711}]]");

        String bundle = ann.get("/api/mizan/ctx/product/?productId=4711").body();
        assertThat(bundle).isEqualTo("{\"product\":{\"id\":4711,\"reviews\":1}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .endsWith("\"contexts\":[{\"context\":\"product\",\"params\":{\"productId\":4711},\"data\":" + bundle
                        + "}]}");
    }

    @Test
    void isReadAfterTheTransactionAndAsTheCaller() {
        Wire.Answer answer = call(Browser.loggedIn(port, "bob"), "book", "{}", "[[\"everyones\",{}],[\"own\",{}]]");

        assertThat(answer.body())
                .isEqualTo("{\"result\":true,\"invalidate\":[\"own\",\"everyones\"],\"contexts\":["
                        + "{\"context\":\"everyones\",\"params\":{},\"data\":{\"inTransaction\":false}},"
                        + "{\"context\":\"own\",\"params\":{},\"data\":{\"owner\":\"bob\"}}]}");
    }

    @Test
    void isAbsentWhereTheCallRolledBack() {
        Wire.Answer answer = call(
                Browser.loggedIn(port, "ann"),
                "failInTransaction",
                "{\"productId\":4712}",
                "[[\"product\",{\"productId\":4712}]]");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("contexts");
    }
}
