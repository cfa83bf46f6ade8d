package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("While developing, a page")
@SpringBootTest(
        classes = Showroom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mizan.pages.template=classpath:/pages/index.html",
            "mizan.edge.dialect=xkey",
            "mizan.dev.enabled=true"
        })
class PagesWhileDevelopingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Showroom.Fake renderer;

    @BeforeEach
    void clear() {
        renderer.rendered.clear();
        renderer.fails = false;
    }

    private Answer get(String path, String... headers) {
        return Wire.request(port, "GET " + path, headers);
    }

    @Test
    void is_rendered_each_time_and_kept_by_nobody() {
        for (int times = 1; times <= 2; times++) {
            Answer page = get("/products/105");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(page.header("ETag")).isEmpty();
            assertThat(renderer.rendered).hasSize(times);
        }
    }

    @Test
    void that_failed_tells_where_over_the_shell() {
        renderer.fails = true;
        Answer page = get("/products/106");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Mizan-Shell")).containsExactly("render-failed");
        assertThat(page.body())
                .contains("<div id=\"root\"><p>Loading</p></div>")
                .contains("<strong>ProductPage was not rendered on the server.</strong>")
                .contains("<pre>Error: &lt;b&gt;\n    at lamp.tsx:3:5</pre>");
    }
}
