package dev.mizan.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a call answers, and what a read that begins after its answer sees. */
@OnRealPort
class CallTest {

    private static final AtomicLong PRODUCTS = new AtomicLong(1000);

    @LocalServerPort
    int port;

    private final long product = PRODUCTS.incrementAndGet();

    @Test
    void aCommittedCallSaysWhatBecameStale() {
        Wire.Answer answer = Browser.loggedIn(port, "ann").call("addReview", review(product));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"result\":{\"id\":" + product + ",\"reviews\":1},\"invalidate\":[{\"context\":\"product\","
                                + "\"params\":{\"productId\":" + product + "}}]}");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Content-Length"))
                .containsExactly(String.valueOf(answer.body().length()));
    }

    @Test
    void aCallThatIsRolledBackLeavesNoRowAndInvalidatesNothing() {
        Wire.Answer answer = Browser.loggedIn(port, "ann").call("failInTransaction", "{\"productId\":" + product + "}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("invalidate");
        assertThat(reviews()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fn\":\"addReview\",\"args\":[1]}",
                "{\"fn\":\"addReview\",\"args\":{\"productId\":PRODUCT,\"review\":{\"rating\":5,\"text\":\"x\"}}",
                "{\"fn\":\"addReview\",\"args\":{\"productId\":PRODUCT}}",
                "{\"fn\":\"addReview\",\"args\":{\"productId\":PRODUCT,\"review\":{\"rating\":9,\"text\":\"x\"}}}"
            })
    void aCallThatIsRefusedDoesNotRun(String body) {
        Wire.Answer answer = Browser.loggedIn(port, "ann").post(body.replace("PRODUCT", String.valueOf(product)));
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.body()).doesNotContain("invalidate");
        assertThat(reviews()).isZero();
    }

    @Test
    void anUndeclaredArgumentSteersNothing() {
        String args = "{\"id\":1,\"page\":2,\"productId\":" + product + ",\"review\":{\"rating\":5,\"text\":\"x\"}}";
        Wire.Answer answer = Browser.loggedIn(port, "ann").call("addReview", args);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(reviews()).isZero();
    }

    @Test
    void aCallThatFailsWithoutATransactionInvalidates() {
        assertFailsAndInvalidates("failWithoutTransaction");
    }

    @Test
    void aCallThatFailsAfterItsCommitInvalidates() {
        assertFailsAndInvalidates("failAfterCommit");
    }

    @Test
    void aCallOnAnotherBeanJoinsTheAnswer() {
        Wire.Answer answer = Browser.loggedIn(port, "ann").call("delegates", "{\"productId\":" + product + "}");
        assertThat(answer.body())
                .isEqualTo("{\"result\":null,\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":"
                        + product + "}}]}");
    }

    @Test
    void whatACallCommittedIsVisibleToEveryReadBegunAfterItsAnswer() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                writers.add(() -> writeAndRead(PRODUCTS.incrementAndGet(), 250));
            }
            int seen = 0;
            for (Future<Integer> writer : pool.invokeAll(writers)) {
                seen += writer.get();
            }
            assertThat(seen).isEqualTo(1000);
        } finally {
            pool.shutdownNow();
        }
    }

    private int writeAndRead(long id, int times) {
        Browser writer = Browser.loggedIn(port, "ann");
        Browser reader = new Browser(port);
        for (int i = 1; i <= times; i++) {
            assertThat(writer.call("addReview", review(id)).status()).isEqualTo(200);
            assertThat(reader.get("/api/mizan/ctx/product/?productId=" + id).body())
                    .isEqualTo("{\"product\":{\"id\":" + id + ",\"reviews\":" + i + "}}");
        }
        return times;
    }

    private void assertFailsAndInvalidates(String function) {
        Wire.Answer answer = Browser.loggedIn(port, "ann").call(function, "{\"productId\":" + product + "}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"INTERNAL_ERROR\"")
                .endsWith(",\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":" + product + "}}]}");
        assertThat(reviews()).isOne();
    }

    private long reviews() {
        String body = new Browser(port)
                .get("/api/mizan/ctx/product/?productId=" + product)
                .body();
        return Long.parseLong(body.replaceAll(".*\"reviews\":(\\d+).*", "$1"));
    }

    private static String review(long productId) {
        return "{\"productId\":" + productId + ",\"review\":{\"rating\":5,\"text\":\"good\"}}";
    }
}
