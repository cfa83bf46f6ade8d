package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.Rendering.Rendered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a renderer gives, while nothing goes wrong with its workers. */
class RendererTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LIMIT = 24 << 20;

    private static Renderer renderer;

    @BeforeAll
    static void start(@TempDir Path folder) throws InterruptedException {
        renderer = Renderer.builder(Bundles.write(folder, "pages.mjs"))
                .workers(2)
                .queueBudget(LONG)
                .renderBudget(LONG, LONG)
                .frameLimit(LIMIT)
                .environment("GIVEN", "yes")
                .build();
        assertThat(renderer.awaitReady(LONG)).isTrue();
    }

    @AfterAll
    static void stop() {
        renderer.close();
    }

    @Test
    void gives_head_and_body_of_the_page() {
        Rendering rendering = renderer.render(page("Text", "{\"text\":\"<p>Grüße 😀</p>\"}"));
        assertThat(rendering).isInstanceOf(Rendered.class);
        assertThat(((Rendered) rendering).head()).isEqualTo("<title>Text</title>");
        assertThat(shown(rendering)).isEqualTo("<p>Grüße 😀</p>");
    }

    @Test
    void hands_the_page_all_that_the_data_tag_holds() {
        String data =
                "{\"schema\":\"1a\",\"identity\":\"x\",\"contexts\":[{\"context\":\"product\",\"params\":{},\"age\":0,"
                        + "\"data\":{\"since\":\"2026-11-26\"}}],\"page\":{\"name\":\"Payload\",\"props\":{}}}";
        assertThat(shown(renderer.render(new PageRequest("Payload", data.getBytes(UTF_8)))))
                .isEqualTo(data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dates            | {"at":"2026-11-26T10:00:00Z","day":"2026-11-26"}
                    a closing tag    | {"</script>":"</script><!--"}
                    separators       | {"a":"\\u2028\\u2029"}
                    prototypes       | {"__proto__":{"polluted":true},"constructor":null}
                    empty containers | {"list":[],"map":{},"nothing":null}
                    """)
    void brings_props_through_exactly(String what, String props) {
        String expected = props.replace("\\u2028", "\u2028").replace("\\u2029", "\u2029");
        assertThat(shown(renderer.render(page("Echo", props)))).isEqualTo(expected);
    }

    @Test
    void brings_20_MB_of_props_through() {
        assertThat(shown(renderer.render(page("Size", "{\"text\":\"" + "x".repeat(20_000_000) + "\"}"))))
                .isEqualTo("20000000");
    }

    @Test
    void brings_a_page_of_16_MB_back() {
        Rendering rendering = renderer.render(page("Long", "{\"length\":8000000}"));
        assertThat(((Rendered) rendering).body()).hasSize(16_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "Nowhere,         PAGE_UNKNOWN",
        "toString,        PAGE_UNKNOWN",
        "Throw,           RENDER_FAILED",
        "ThrowNothing,    RENDER_FAILED",
        "Number,          RENDER_FAILED",
        "Reject,          rendered",
    })
    void says_why_there_is_no_page(String name, String expected) {
        assertThat(shown(renderer.render(page(name, "{}")))).isEqualTo(expected);
    }

    @Test
    void says_that_a_page_is_too_large() {
        assertThat(shown(renderer.render(page("Long", "{\"length\":13000000}"))))
                .isEqualTo("ANSWER_TOO_LARGE");
    }

    @Test
    void says_that_the_data_is_too_large_or_no_data() {
        assertThat(shown(renderer.render(new PageRequest("Echo", new byte[LIMIT]))))
                .isEqualTo("DATA_TOO_LARGE");
        assertThat(shown(renderer.render(new PageRequest("Echo", new byte[] {'{', (byte) 0xFF}))))
                .isEqualTo("RENDER_FAILED");
        assertThat(shown(renderer.render(new PageRequest("Echo", new byte[0])))).isEqualTo("RENDER_FAILED");
    }

    @Test
    void lets_workers_see_nothing_of_the_environment_but_what_is_allowed() {
        assertThat(shown(renderer.render(page("Environment", "{}"))).split(","))
                .contains("GIVEN", "NODE_ENV", "PATH")
                .isSubsetOf(
                        "GIVEN",
                        "HOME",
                        "LANG",
                        "LC_ALL",
                        "MIZAN_SSR_FRAME_LIMIT",
                        "NODE_ENV",
                        "NODE_EXTRA_CA_CERTS",
                        "NODE_OPTIONS",
                        "PATH",
                        "TMPDIR",
                        "TZ");
    }

    /** 64 callers share two workers: R14. */
    @Test
    void gives_each_of_64_threads_its_own_200_answers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Void>> callers = new ArrayList<>();
            for (int caller = 0; caller < 64; caller++) {
                int me = caller;
                callers.add(threads.submit(() -> {
                    for (int round = 0; round < 200; round++) {
                        String props = "{\"caller\":" + me + ",\"round\":" + round + ",\"filler\":\""
                                + "x".repeat((me * 37 + round) % 3000) + "\"}";
                        assertThat(shown(renderer.render(page("Echo", props)))).isEqualTo(props);
                    }
                    return null;
                }));
            }
            for (Future<Void> caller : callers) {
                caller.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
