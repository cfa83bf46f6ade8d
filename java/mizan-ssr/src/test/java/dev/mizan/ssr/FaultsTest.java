package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static dev.mizan.ssr.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a page or a worker does, each caller gets a page or a shell, others get their pages, and the pool is back at size.
 * The budgets are short where a fault is to exceed them, and long where it is not.
 */
class FaultsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration HARD = Duration.ofSeconds(3);

    /** What says that a request reached no worker. */
    private static final Set<String> NOT_TRIED = Set.of("QUEUE_FULL", "STOPPED", "BREAKER_OPEN");

    @TempDir
    Path folder;

    private final Ends ends = new Ends();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Exit     | {}                        | WORKER_DIED         | DIED
                    Kill     | {}                        | WORKER_DIED         | DIED
                    Crash    | {}                        | WORKER_DIED         | DIED
                    Garbage  | {"text":"hello\\n"}       | BAD_ANSWER          | BAD_ANSWER
                    Garbage  | {"text":"x"}              | BAD_ANSWER          | BAD_ANSWER
                    Twice    | {}                        | first               | BAD_ANSWER
                    WrongId  | {}                        | BAD_ANSWER          | BAD_ANSWER
                    Allocate | {"mebibytes":1024}        | 1073741824          | RECYCLED
                    """)
    void replaces_a_worker_that(String name, String props, String shown, WorkerEnd end) throws InterruptedException {
        try (Renderer renderer = renderer("pages.mjs", LONG, LONG)) {
            try (Load load = Load.on(renderer)) {
                for (int fault = 0; fault < 2; fault++) {
                    assertThat(inject(renderer, name, props)).isEqualTo(shown);
                    ends.next(end);
                    load.goesOn(10);
                }
            }
            isWhole(renderer);
        }
    }

    @ParameterizedTest
    @CsvSource({"Loop", "Never"})
    void replaces_a_worker_that_does_not_end(String name) throws InterruptedException {
        try (Renderer renderer = renderer("pages.mjs", SHORT, HARD)) {
            try (Load load = Load.on(renderer)) {
                assertThat(inject(renderer, name, "{}")).isEqualTo("TIMEOUT");
                ends.next(WorkerEnd.HUNG);
                load.goesOn(10);
            }
            isWhole(renderer);
        }
    }

    @Test
    void replaces_workers_that_all_loop() throws InterruptedException {
        try (Renderer renderer = renderer("pages.mjs", SHORT, HARD)) {
            try (Load load = Load.on(renderer)) {
                for (int worker = 0; worker < 2; worker++) {
                    assertThat(inject(renderer, "Loop", "{}")).isEqualTo("TIMEOUT");
                }
                ends.next(WorkerEnd.HUNG);
                ends.next(WorkerEnd.HUNG);
                load.goesOn(10);
            }
            isWhole(renderer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Throw  | {}                                                      | RENDER_FAILED
                    Reject | {}                                                      | rendered
                    Storm  | {"lines":10000}                                         | stormed
                    Echo   | {"at":"2026-11-26T10:00:00.123456789Z","on":"2026-02-29"} | {"at":"2026-11-26T10:00:00.123456789Z","on":"2026-02-29"}
                    """)
    void keeps_a_worker_whose_page(String name, String props, String shown) throws InterruptedException {
        try (Renderer renderer = renderer("pages.mjs", LONG, LONG)) {
            List<Worker> workers = renderer.workers();
            try (Load load = Load.on(renderer)) {
                for (int fault = 0; fault < 2; fault++) {
                    assertThat(inject(renderer, name, props)).isEqualTo(shown);
                    load.goesOn(10);
                }
            }
            ends.isQuiet();
            assertThat(renderer.workers()).isEqualTo(workers);
            isWhole(renderer);
        }
    }

    @Test
    void keeps_a_worker_that_is_given_20_MB() throws InterruptedException {
        try (Renderer renderer = renderer("pages.mjs", LONG, LONG)) {
            String text = "x".repeat(20_000_000);
            try (Load load = Load.on(renderer)) {
                assertThat(inject(renderer, "Size", "{\"text\":\"" + text + "\"}"))
                        .isEqualTo("20000000");
                load.goesOn(10);
            }
            ends.isQuiet();
            isWhole(renderer);
        }
    }

    @Test
    void replaces_a_worker_that_reads_its_pipe_too_slowly() throws InterruptedException {
        try (Renderer renderer = renderer("slow.mjs", SHORT, HARD)) {
            String text = "x".repeat(20_000_000);
            assertThat(shown(renderer.render(page("Size", "{\"text\":\"" + text + "\"}"))))
                    .isEqualTo("TIMEOUT");
            assertThat(shown(renderer.render(page("Size", "{\"text\":\"short\"}"))))
                    .isEqualTo("TIMEOUT");
            ends.next(WorkerEnd.HUNG);
            ends.next(WorkerEnd.HUNG);
            assertThat(renderer.awaitReady(LONG)).isTrue();
        }
    }

    @Test
    void replaces_workers_that_are_killed_from_outside() throws InterruptedException {
        try (Renderer renderer = renderer("pages.mjs", LONG, LONG)) {
            List<Worker> before = renderer.workers();
            try (Load load = Load.on(renderer)) {
                before.forEach(worker -> ProcessHandle.of(worker.pid()).ifPresent(ProcessHandle::destroyForcibly));
                ends.next(WorkerEnd.DIED);
                ends.next(WorkerEnd.DIED);
                load.goesOn(10);
            }
            assertThat(renderer.workers()).doesNotContainAnyElementsOf(before);
            isWhole(renderer);
        }
    }

    private Renderer renderer(String bundle, Duration soft, Duration hard) throws InterruptedException {
        Renderer renderer = Renderer.builder(Bundles.write(folder, bundle))
                .workers(2)
                .queueBudget(SHORT)
                .renderBudget(soft, hard)
                .recycling(Integer.MAX_VALUE, 512L << 20, LONG)
                .observer(ends)
                .build();
        assertThat(renderer.awaitReady(LONG)).isTrue();
        return renderer;
    }

    /** Renders until a worker was free to do so. */
    private static String inject(Renderer renderer, String name, String props) {
        String shown = shown(renderer.render(page(name, props)));
        while (NOT_TRIED.contains(shown)) {
            shown = shown(renderer.render(page(name, props)));
        }
        return shown;
    }

    /** All workers are there, ready and idle, and render; on a busy machine perhaps not at once. */
    private static void isWhole(Renderer renderer) throws InterruptedException {
        for (int round = 0; round < 4; ) {
            assertThat(renderer.awaitReady(LONG)).isTrue();
            String shown = inject(renderer, "Text", "{\"text\":\"whole\"}");
            assertThat(shown).isIn("whole", "TIMEOUT");
            round += shown.equals("whole") ? 1 : 0;
        }
        until(() -> renderer.state().busy() == 0);
        assertThat(renderer.state())
                .extracting(PoolState::size, PoolState::ready)
                .containsExactly(2, 2);
        assertThat(renderer.workers())
                .hasSize(2)
                .allMatch(worker -> ProcessHandle.of(worker.pid()).orElseThrow().isAlive());
    }
}
