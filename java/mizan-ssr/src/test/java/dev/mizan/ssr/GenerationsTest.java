package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static dev.mizan.ssr.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that is replaced, broken, missing or mended while pages are rendered. */
class GenerationsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private final Ends ends = new Ends();
    private final FakeTicker ticker = new FakeTicker();

    @Test
    void new_workers_run_a_new_bundle_and_no_caller_notices() throws InterruptedException {
        try (Renderer renderer = renderer(Bundles.write(folder, "pages.mjs"), 2)) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            try (Load load = Load.on(renderer)) {
                load.goesOn(10);
                Bundles.write(folder, "pages.mjs");
                lookTwice();
                ends.next(WorkerEnd.REPLACED);
                ends.next(WorkerEnd.REPLACED);
                load.goesOn(10);
                assertThat(load.shells()).isZero();
            }
            assertThat(renderer.awaitReady(LONG)).isTrue();
        }
    }

    @Test
    void a_page_that_began_before_is_finished_by_the_old_bundle() throws Exception {
        Path gate = folder.resolve("gate");
        try (Renderer renderer = renderer(Bundles.write(folder, "pages.mjs"), 1)) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            String before = renderer.generation();
            assertThat(renderer.generation()).isEqualTo(before);
            CompletableFuture<String> old = CompletableFuture.supplyAsync(
                    () -> shown(renderer.render(page("Gate", "{\"file\":\"" + gate + "\"}"))));
            until(() -> renderer.state().busy() == 1);
            Bundles.write(
                    folder, "pages.mjs", "import { serve } from 'mizan-ssr-worker'\nserve(() => ({ body: 'new' }))");
            lookTwice();
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("new");
            assertThat(old).isNotDone();
            assertThat(renderer.generation()).as("of two bundles").isNotEqualTo(renderer.generation());
            ends.isQuiet();
            Files.createFile(gate);
            assertThat(old.get(60, TimeUnit.SECONDS)).isEqualTo("open");
            ends.next(WorkerEnd.REPLACED);
            assertThat(renderer.generation()).isEqualTo(renderer.generation()).isNotEqualTo(before);
        }
    }

    @Test
    void the_last_good_bundle_serves_on_while_a_new_one_is_broken() throws InterruptedException {
        try (Renderer renderer = renderer(Bundles.version(folder, "one"), 1)) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            Bundles.write(folder, "server.mjs", "this is no JavaScript");
            lookTwice();
            ends.next(WorkerEnd.NOT_READY);
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("one");
            Bundles.version(folder, "three");
            lookTwice();
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("three");
        }
    }

    @Test
    void a_bundle_that_is_missing_is_used_as_soon_as_it_is_there() throws InterruptedException {
        try (Renderer renderer = renderer(folder.resolve("server.mjs"), 1)) {
            ends.next(WorkerEnd.NOT_READY);
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("NO_BUNDLE");
            Bundles.version(folder, "one");
            lookTwice();
            assertThat(renderer.awaitReady(LONG)).isTrue();
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("one");
        }
    }

    @Test
    void a_file_that_is_still_being_written_is_not_used() throws InterruptedException, IOException {
        Path file = Bundles.version(folder, "one");
        try (Renderer renderer = renderer(file, 1)) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            for (int part = 0; part < 5; part++) {
                Files.writeString(file, "half a bundle, part " + "of ".repeat(part));
                ticker.advance(LOOK);
            }
            ends.isQuiet();
            assertThat(shown(renderer.render(page("Any", "{}")))).isEqualTo("one");
        }
    }

    private Renderer renderer(Path bundle, int workers) {
        return Renderer.builder(bundle)
                .workers(workers)
                .queueBudget(LONG)
                .renderBudget(LONG, LONG)
                .observer(ends)
                .ticker(ticker)
                .build();
    }

    /** A bundle is used once it was seen to rest. */
    private void lookTwice() {
        ticker.advance(LOOK);
        ticker.advance(LOOK);
    }
}
