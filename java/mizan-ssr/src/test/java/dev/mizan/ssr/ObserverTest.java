package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.page.ShellReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What metrics are made of. */
class ObserverTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** Hears everything, and always fails. */
    private final RendererObserver observer = new RendererObserver() {
        @Override
        public void queued(Duration waited) {
            tell("queued", waited);
        }

        @Override
        public void rendered(Duration took) {
            tell("rendered", took);
        }

        @Override
        public void fellBack(ShellReason reason) {
            tell(reason.wireName(), Duration.ZERO);
        }

        @Override
        public void workerStarted() {
            tell("started", Duration.ZERO);
        }

        @Override
        public void workerEnded(WorkerEnd why) {
            tell(why.wireName(), Duration.ZERO);
        }

        private void tell(String what, Duration time) {
            assertThat(time).isBetween(Duration.ZERO, LONG);
            told.add(what);
            throw new IllegalStateException("an observer that fails");
        }
    };

    @Test
    void is_told_of_pages_fallbacks_and_workers_and_harms_nobody() throws InterruptedException {
        try (Renderer renderer = Renderer.builder(Bundles.write(folder, "pages.mjs"))
                .workers(1)
                .queueBudget(LONG)
                .renderBudget(LONG, LONG)
                .observer(observer)
                .build()) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shown(renderer.render(page("Text", "{\"text\":\"page\"}"))))
                    .isEqualTo("page");
            assertThat(shown(renderer.render(page("Nowhere", "{}")))).isEqualTo("PAGE_UNKNOWN");
            assertThat(renderer.state().memoryBytes()).isGreaterThan(10 << 20);
        }
        assertThat(told).containsExactly("started", "queued", "rendered", "queued", "page-unknown", "stopped");
    }
}
