package dev.mizan.spring.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.edge.Edge;
import dev.mizan.server.LocalVarnish;
import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ConfigurableApplicationContext;

/** Each test has a good of its own, so that none depends on another. */
@DisplayName("Varnish in front of the server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class VarnishTest {

    private static final String SECRET = "a secret of many bytes";

    private LocalVarnish varnish;
    private ConfigurableApplicationContext server;
    private int origin;

    @BeforeAll
    void start() throws IOException {
        origin = freePort();
        varnish = LocalVarnish.start(origin, vcl -> vcl.replace("/ctx/)\"", "/ctx/|/shelf/)\""));
        server = serve(origin, varnish, SECRET);
    }

    private static ConfigurableApplicationContext serve(int port, LocalVarnish edge, String secret) {
        return new SpringApplicationBuilder(Kiosk.class)
                .run(
                        "--server.port=" + port,
                        "--mizan.secret=" + secret,
                        "--mizan.edge.dialect=xkey",
                        "--mizan.edge.purge=http://127.0.0.1:" + edge.port() + "/");
    }

    @AfterAll
    void end() {
        server.close();
        varnish.close();
    }

    private Answer price(int port, String good, String... headers) {
        return Wire.request(port, "GET /api/mizan/ctx/price/?good=" + good, headers);
    }

    private Answer shelf(String good, String... headers) {
        return Wire.request(varnish.port(), "GET /shelf/" + good, headers);
    }

    private static String cents(Answer answer) {
        return answer.body().replaceAll("\\D", "");
    }

    private static boolean isHit(Answer answer) {
        return answer.header("Cache-Status").get(0).endsWith("varnish; hit");
    }

    private void setPrice(Browser browser, String good, int cents) {
        assertThat(browser.call("setPrice", "{\"good\":\"" + good + "\",\"cents\":" + cents + "}")
                        .status())
                .isEqualTo(200);
    }

    private Browser visitor(int port) {
        Browser browser = new Browser(port);
        browser.session();
        return browser;
    }

    @Nested
    @DisplayName("keeps")
    class Keeps {

        @Test
        void a_public_bundle_for_everyone_whatever_cookies_they_have() {
            assertThat(isHit(price(varnish.port(), "tea"))).isFalse();

            Answer other = price(varnish.port(), "tea", "Cookie: theme=dark; JSESSIONID=x");

            assertThat(isHit(other)).isTrue();
            assertThat(cents(other)).isEqualTo("0");
        }

        @Test
        void nothing_of_what_it_is_told_from_the_browser() {
            Answer answer = price(varnish.port(), "water");

            assertThat(answer.header("Cache-Control")).containsExactly("no-cache");
            for (String header : List.of("CDN-Cache-Control", "Cache-Groups", "xkey", "Set-Cookie")) {
                assertThat(answer.header(header)).as(header).isEmpty();
            }
        }

        @Test
        void a_page_of_public_contexts_for_everyone() {
            Answer first = shelf("honey");
            Answer second = shelf("honey", "Cookie: JSESSIONID=x");

            assertThat(first.header("Cache-Control")).containsExactly("no-cache");
            assertThat(first.header("X-Varnish").get(0)).doesNotContain(" ");
            assertThat(second.header("X-Varnish").get(0))
                    .as("a hit has the number of its miss, too")
                    .contains(" ");
        }

        @Test
        void a_304_for_whoever_has_the_bundle() {
            String tag = price(varnish.port(), "juice").header("ETag").get(0);

            assertThat(price(varnish.port(), "juice", "If-None-Match: " + tag).status())
                    .isEqualTo(304);
        }

        @Test
        void no_private_bundle() {
            Browser ann = Browser.loggedIn(varnish.port(), "ann");
            Browser bob = Browser.loggedIn(varnish.port(), "bob");

            for (int round = 0; round < 3; round++) {
                assertThat(ann.get("/api/mizan/ctx/basket/").body()).contains("of ann");
                assertThat(bob.get("/api/mizan/ctx/basket/").body()).contains("of bob");
                assertThat(visitor(varnish.port()).get("/api/mizan/ctx/basket/").status())
                        .isEqualTo(401);
            }
        }

        @Test
        void no_context_that_does_not_say_so() {
            for (int round = 0; round < 2; round++) {
                assertThat(Wire.request(varnish.port(), "GET /api/mizan/ctx/open/")
                                .header("Age"))
                        .containsExactly("0");
            }
            assertThat(Wire.request(varnish.port(), "GET /api/mizan/ctx/open/")
                            .header("X-Varnish")
                            .get(0))
                    .as("one transaction's number: no hit")
                    .doesNotContain(" ");
        }

        @Test
        void no_answer_whose_groups_do_not_fit() {
            StringBuilder query = new StringBuilder("?");
            for (int i = 1; i <= 31; i++) {
                query.append(String.format("a%02d=%d&", i, i));
            }
            String line = "GET /api/mizan/ctx/wide/" + query.substring(0, query.length() - 1);

            for (int round = 0; round < 2; round++) {
                Answer answer = Wire.request(varnish.port(), line);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Cache-Control")).containsExactly("no-store");
                assertThat(isHit(answer)).isFalse();
            }
        }

        @Test
        void no_error() {
            for (int round = 0; round < 2; round++) {
                Answer answer = Wire.request(varnish.port(), "GET /api/mizan/ctx/price/?good=a&good=b");
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.header("X-Varnish").get(0)).doesNotContain(" ");
            }
        }

        @Test
        void no_header_that_a_value_smuggles_in() {
            Answer answer = price(varnish.port(), "a%0D%0ASet-Cookie%3A%20x%3Dy%22%2C%20b");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Nested
    @DisplayName("forgets")
    class Forgets {

        @Test
        void what_a_call_that_passes_it_changed_and_nothing_else() {
            price(varnish.port(), "bread");
            price(varnish.port(), "butter");

            setPrice(visitor(varnish.port()), "bread", 250);

            Answer bread = price(varnish.port(), "bread");
            assertThat(cents(bread)).isEqualTo("250");
            assertThat(isHit(bread)).isFalse();
            assertThat(isHit(price(varnish.port(), "butter"))).isTrue();
        }

        @Test
        void pages_that_show_what_a_call_changed_and_no_other() {
            shelf("jam");
            shelf("pears");

            setPrice(visitor(varnish.port()), "jam", 410);

            assertThat(shelf("jam").body()).isEqualTo("<p>410</p>");
            assertThat(shelf("pears").header("X-Varnish").get(0)).contains(" ");
        }

        @Test
        void what_a_view_that_passes_it_changed() {
            price(varnish.port(), "cheese");
            Browser browser = visitor(varnish.port());

            Answer redirect = Wire.request(
                    varnish.port(),
                    "POST /till",
                    ("good=cheese&cents=399&_csrf=" + browser.csrfToken()).getBytes(),
                    "Content-Type: application/x-www-form-urlencoded",
                    "X-XSRF-TOKEN: " + browser.csrfToken(),
                    "Cookie: XSRF-TOKEN=" + browser.cookies().get("XSRF-TOKEN"));

            assertThat(redirect.status()).isEqualTo(302);
            assertThat(redirect.header("X-Mizan-Invalidate")).containsExactly("price;good=cheese");
            assertThat(cents(price(varnish.port(), "cheese"))).isEqualTo("399");
        }

        @Test
        void what_a_call_past_it_changed_when_it_is_told() {
            Edge edge = server.getBean(Edge.class);
            price(varnish.port(), "milk");
            long before = edge.reports().get(0).purged();

            setPrice(visitor(origin), "milk", 120);
            awaitPurge(edge, before);

            assertThat(cents(price(varnish.port(), "milk"))).isEqualTo("120");
        }

        @Test
        void what_an_earlier_version_of_the_server_left_when_another_starts() {
            price(varnish.port(), "figs");
            Edge edge = server.getBean(Edge.class);
            long before = edge.reports().get(0).purged();

            server.publishEvent(
                    new ApplicationStartedEvent(new SpringApplication(), new String[0], server, Duration.ZERO));
            awaitPurge(edge, before);

            assertThat(isHit(price(varnish.port(), "figs"))).isFalse();
        }

        @Test
        void what_the_last_server_of_an_old_version_or_secret_gave_it_after_another_had_started() throws IOException {
            int shared = freePort();
            try (LocalVarnish edge = LocalVarnish.start(shared, vcl -> vcl)) {
                ConfigurableApplicationContext old = serve(shared, edge, SECRET);
                ConfigurableApplicationContext next = serve(0, edge, "another secret of many bytes");
                awaitPurge(next.getBean(Edge.class), 0);
                while (!isHit(price(edge.port(), "dates"))) {
                    // A purge is repeated once.
                    assertThat(Thread.interrupted()).isFalse();
                }

                old.close();

                assertThat(price(edge.port(), "dates").status())
                        .as("nothing is kept, and nobody is there any more")
                        .isEqualTo(503);
                next.close();
            }
        }

        @Test
        void nothing_that_somebody_else_asks_it_to() {
            try (LocalVarnish elsewhere =
                    LocalVarnish.start(origin, vcl -> vcl.replace("\"127.0.0.1\";\n    \"::1\";", "\"192.0.2.1\";"))) {
                price(elsewhere.port(), "salt");

                assertThat(Wire.request(elsewhere.port(), "PURGE /", "xkey: a b")
                                .status())
                        .isEqualTo(405);
                assertThat(isHit(price(elsewhere.port(), "salt"))).isTrue();
            }
        }
    }

    @Nested
    @DisplayName("lets through")
    class LetsThrough {

        @Test
        void a_forced_read_and_keeps_its_answer() {
            price(varnish.port(), "oil");

            assertThat(isHit(price(varnish.port(), "oil", "Cache-Control: no-cache")))
                    .isFalse();
            assertThat(isHit(price(varnish.port(), "oil"))).isTrue();
        }

        @Test
        void the_read_after_a_call_which_never_shows_what_was_before_while_others_read_all_the_time()
                throws InterruptedException {
            AtomicBoolean done = new AtomicBoolean();
            Thread others = new Thread(() -> {
                while (!done.get()) {
                    price(varnish.port(), "rice");
                }
            });
            others.start();
            try {
                Browser browser = visitor(varnish.port());
                for (int cents = 1; cents <= 200; cents++) {
                    setPrice(browser, "rice", cents);
                    assertThat(cents(price(varnish.port(), "rice", "Cache-Control: no-cache")))
                            .isEqualTo(String.valueOf(cents));
                }
            } finally {
                done.set(true);
                others.join();
            }
        }

        @Test
        void every_token_call_to_the_server_itself() {
            price(varnish.port(), "tofu");

            assertThat(price(varnish.port(), "tofu", "Authorization: Bearer bad")
                            .status())
                    .isEqualTo(401);
        }
    }

    /** Until the test's time is over. */
    private static void awaitPurge(Edge edge, long before) {
        while (edge.reports().get(0).purged() == before) {
            assertThat(Thread.interrupted())
                    .as("the edge was not purged in time")
                    .isFalse();
            Thread.onSpinWait();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
