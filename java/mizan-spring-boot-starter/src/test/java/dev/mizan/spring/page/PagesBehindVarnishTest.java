package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.server.LocalVarnish;
import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Each test has products of its own, so that none depends on another. */
@DisplayName("Varnish in front of pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PagesBehindVarnishTest {

    private LocalVarnish varnish;
    private ConfigurableApplicationContext server;

    @BeforeAll
    void start() throws IOException {
        int origin = freePort();
        varnish = LocalVarnish.start(origin, vcl -> vcl.replace("/ctx/)\"", "/ctx/|/products/|/mine/)\""));
        server = new SpringApplicationBuilder(Showroom.class)
                .run(
                        "--server.port=" + origin,
                        "--mizan.pages.template=classpath:/pages/index.html",
                        "--mizan.edge.dialect=xkey",
                        "--mizan.edge.purge=http://127.0.0.1:" + varnish.port() + "/");
    }

    @AfterAll
    void end() {
        server.close();
        varnish.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Answer get(String path, String... headers) {
        return Wire.request(varnish.port(), "GET " + path, headers);
    }

    /** A hit has the number of its miss, too. */
    private static boolean isHit(Answer answer) {
        return answer.header("X-Varnish").get(0).contains(" ");
    }

    private Browser visitor() {
        Browser browser = new Browser(varnish.port());
        browser.session();
        return browser;
    }

    @Test
    void keeps_a_cacheable_page_for_everyone_and_tells_the_browser_nothing_of_it() {
        assertThat(isHit(get("/products/5"))).isFalse();

        Answer other = get("/products/5", "Cookie: theme=dark; JSESSIONID=x");

        assertThat(isHit(other)).isTrue();
        assertThat(other.body()).contains("<h1>ProductPage</h1>", "\"name\":\"product 5\"");
        assertThat(other.header("Cache-Control")).containsExactly("no-cache");
        for (String header : new String[] {"CDN-Cache-Control", "Cache-Groups", "xkey", "Set-Cookie"}) {
            assertThat(other.header(header)).as(header).isEmpty();
        }
        assertThat(get("/products/5", "If-None-Match: " + other.header("ETag").get(0))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void forgets_the_page_and_the_context_of_what_a_call_changed_and_no_other() {
        String context = "/api/mizan/ctx/product/?productId=";
        List<String> changed = List.of("/products/6", context + 6);
        List<String> others = List.of("/products/7", context + 7);
        for (String path : concat(changed, others)) {
            get(path);
            assertThat(isHit(get(path))).as(path).isTrue();
        }

        visitor().call("rename", "{\"productId\":6,\"name\":\"lamp\"}");

        for (String path : changed) {
            Answer answer = get(path);
            assertThat(isHit(answer)).as(path).isFalse();
            assertThat(answer.body()).contains("\"name\":\"lamp\"").doesNotContain("product 6");
            assertThat(isHit(get(path))).as(path).isTrue();
        }
        assertThat(others).allMatch(path -> isHit(get(path)));
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void forgets_the_pages_that_show_what_a_form_changed() {
        get("/products/8");
        Browser browser = visitor();

        Answer page = Wire.request(
                varnish.port(),
                "POST /products/8",
                ("name=chair&_csrf=" + browser.csrfToken()).getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded",
                "X-XSRF-TOKEN: " + browser.csrfToken(),
                "Cookie: XSRF-TOKEN=" + browser.cookies().get("XSRF-TOKEN"));

        assertThat(page.body()).contains("\"name\":\"chair\"");
        assertThat(get("/products/8").body()).contains("\"name\":\"chair\"");
    }

    @Test
    void keeps_no_page_of_somebody() {
        Browser ann = Browser.loggedIn(varnish.port(), "ann");
        Browser bob = Browser.loggedIn(varnish.port(), "bob");

        for (int round = 0; round < 3; round++) {
            assertThat(ann.get("/mine/5").body()).contains("cart of ann");
            assertThat(bob.get("/mine/5").body()).contains("cart of bob");
            assertThat(get("/mine/5").body()).doesNotContain("cart of");
        }
    }

    @Test
    void keeps_no_page_that_is_an_error() {
        for (int round = 0; round < 2; round++) {
            Answer answer = get("/products/404");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(isHit(answer)).isFalse();
        }
    }
}
