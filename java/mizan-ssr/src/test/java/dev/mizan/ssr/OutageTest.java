package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static dev.mizan.ssr.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing renders: shells at once, few attempts to start anything, and pages again once it is mended. */
class OutageTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CRASHES = "setTimeout(() => process.exit(1), 20)\n";

    @TempDir
    Path folder;

    private final FakeTicker ticker = new FakeTicker();
    private final AtomicInteger failures = new AtomicInteger();

    private final RendererObserver observer = new RendererObserver() {
        @Override
        public void workerEnded(WorkerEnd why) {
            if (why.isFailure()) {
                failures.incrementAndGet();
            }
        }
    };

    @Test
    void without_a_runtime() throws InterruptedException {
        try (Renderer renderer =
                renderer(Bundles.version(folder, "one"), folder.resolve("node").toString())) {
            until(() -> shown(renderer.render(page("Any", "{}"))).equals("NO_RUNTIME"));
            assertThat(renderer.awaitReady(Duration.ZERO)).isFalse();
            assertThat(renderer.state())
                    .extracting(PoolState::size, PoolState::ready)
                    .containsExactly(2, 0);
        }
    }

    @Test
    void with_all_workers_dead_for_30_s() throws InterruptedException {
        Path bundle = Bundles.version(folder, "one");
        try (Renderer renderer = renderer(bundle, "node")) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            Bundles.write(folder, "server.mjs", CRASHES);
            ticker.advance(Duration.ofMillis(100));
            ticker.advance(Duration.ofMillis(100));
            until(() -> failures.get() > 0);
            renderer.workers()
                    .forEach(worker -> ProcessHandle.of(worker.pid()).ifPresent(ProcessHandle::destroyForcibly));
            until(() -> renderer.state().ready() == 0);
            for (int tenths = 0; tenths < 300; tenths++) {
                assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("NO_BUNDLE");
                ticker.advance(Duration.ofMillis(100));
                until(() -> renderer.workers().isEmpty());
            }
            assertThat(failures.get()).isBetween(5, 20);
            Bundles.version(folder, "two");
            ticker.advance(Duration.ofMillis(100));
            ticker.advance(Duration.ofMillis(100));
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("two");
        }
    }

    @Test
    void while_every_page_kills_its_worker() throws InterruptedException {
        try (Renderer renderer = renderer(Bundles.write(folder, "pages.mjs"), "node")) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            until(() -> shown(renderer.render(page("Exit", "{}"))).equals("BREAKER_OPEN"));
            assertThat(failures.get()).isBetween(6, 8);
            ticker.advance(Duration.ofSeconds(31));
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shown(renderer.render(page("Text", "{\"text\":\"again\"}"))))
                    .isEqualTo("again");
        }
    }

    @Test
    void after_it_was_closed() throws InterruptedException {
        Renderer renderer = renderer(Bundles.version(folder, "one"), "node");
        assertThat(renderer.awaitReady(LONG)).isTrue();
        renderer.close();
        renderer.close();
        assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("STOPPED");
        ticker.advance(LONG);
        assertThat(renderer.workers()).isEmpty();
    }

    private Renderer renderer(Path bundle, String command) {
        return Renderer.builder(bundle)
                .command(command)
                .workers(2)
                .queueBudget(Duration.ofMillis(1))
                .renderBudget(LONG, LONG)
                .observer(observer)
                .ticker(ticker)
                .build();
    }
}
