package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that has done enough goes, and not before its replacement is ready. */
class RecyclingTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration DAY = Duration.ofHours(24);
    private static final long GIBIBYTE = 1L << 30;

    @TempDir
    Path folder;

    private final FakeTicker ticker = new FakeTicker();
    private final Ends ends = new Ends();
    private final List<String> events = new CopyOnWriteArrayList<>();

    private final RendererObserver observer = new RendererObserver() {
        @Override
        public void workerStarted() {
            events.add("started");
        }

        @Override
        public void workerEnded(WorkerEnd why) {
            events.add(why.wireName());
            ends.workerEnded(why);
        }
    };

    @Test
    void after_a_number_of_renders() throws InterruptedException {
        try (Renderer renderer = renderer(5, GIBIBYTE)) {
            for (int round = 0; round < 5; round++) {
                ends.isQuiet();
                assertThat(shown(renderer.render(page("Text", "{\"text\":\"page\"}"))))
                        .isEqualTo("page");
            }
            hasReplacedOne(renderer);
        }
    }

    @Test
    void above_an_amount_of_memory() throws InterruptedException {
        try (Renderer renderer = renderer(1_000, 256 << 20)) {
            assertThat(shown(renderer.render(page("Keep", "{\"mebibytes\":16}"))))
                    .isEqualTo("kept");
            ends.isQuiet();
            assertThat(renderer.state().memoryBytes()).isBetween(16L << 20, 256L << 20);
            assertThat(shown(renderer.render(page("Keep", "{\"mebibytes\":256}"))))
                    .isEqualTo("kept");
            hasReplacedOne(renderer);
        }
    }

    @Test
    void at_an_age() throws InterruptedException {
        try (Renderer renderer = renderer(1_000, GIBIBYTE)) {
            ticker.advance(DAY);
            ends.isQuiet();
            ticker.advance(Duration.ofMillis(1));
            hasReplacedOne(renderer);
        }
    }

    private void hasReplacedOne(Renderer renderer) throws InterruptedException {
        assertThat(shown(renderer.render(page("Text", "{\"text\":\"meanwhile\"}"))))
                .isEqualTo("meanwhile");
        ends.next(WorkerEnd.RECYCLED);
        assertThat(renderer.awaitReady(LONG)).isTrue();
        assertThat(renderer.workers()).hasSize(1);
        assertThat(events).containsExactly("started", "started", "recycled");
    }

    private Renderer renderer(int renders, long memoryBytes) throws InterruptedException {
        Renderer renderer = Renderer.builder(Bundles.write(folder, "pages.mjs"))
                .workers(1)
                .queueBudget(LONG)
                .renderBudget(LONG, LONG)
                .recycling(renders, memoryBytes, DAY)
                .observer(observer)
                .ticker(ticker)
                .build();
        assertThat(renderer.awaitReady(LONG)).isTrue();
        return renderer;
    }
}
