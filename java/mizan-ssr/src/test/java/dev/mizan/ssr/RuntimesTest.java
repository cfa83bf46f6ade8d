package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each runtime does the same. */
class RuntimesTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Ends ends = new Ends();
    private final FakeTicker ticker = new FakeTicker();

    @ParameterizedTest
    @MethodSource("dev.mizan.ssr.Runtimes#all")
    void renders_prints_fails_and_dies_alike(String runtime) throws InterruptedException {
        try (Renderer renderer = Renderer.builder(Bundles.write(folder, "pages.mjs"))
                .command(runtime)
                .workers(1)
                .queueBudget(LONG)
                .renderBudget(Duration.ofSeconds(20), LONG)
                .observer(ends)
                .ticker(ticker)
                .build()) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shows(renderer, "Text", "{\"text\":\"Gr\u00fc\u00dfe\"}"))
                    .isEqualTo("Gr\u00fc\u00dfe");
            assertThat(shows(renderer, "Storm", "{\"lines\":2000}")).isEqualTo("stormed");
            assertThat(shows(renderer, "Size", "{\"text\":\"" + "x".repeat(20_000_000) + "\"}"))
                    .isEqualTo("20000000");
            assertThat(shows(renderer, "Long", "{\"length\":1000000}")).hasSize(1_000_000);
            assertThat(shows(renderer, "Throw", "{}")).isEqualTo("RENDER_FAILED");
            assertThat(shows(renderer, "Reject", "{}")).isEqualTo("rendered");
            assertThat(renderer.state().memoryBytes()).isGreaterThan(10 << 20);
            assertThat(shows(renderer, "Environment", "{}").split(",")).doesNotContain("USER", "JAVA_HOME");
            ends.isQuiet();

            assertThat(shows(renderer, "Exit", "{}")).isEqualTo("WORKER_DIED");
            ends.next(WorkerEnd.DIED);
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shows(renderer, "Garbage", "{\"text\":\"garbage\"}")).isEqualTo("BAD_ANSWER");
            ends.next(WorkerEnd.BAD_ANSWER);
            assertThat(renderer.awaitReady(LONG)).isTrue();
        }
    }

    private static String shows(Renderer renderer, String name, String props) {
        return shown(renderer.render(page(name, props)));
    }
}
