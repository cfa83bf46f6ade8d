package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workers never outlive who started them: R15.
 *
 * <p>The system closes a worker's standard input when its server ends, however that ended. The watchdog waits for it on
 * a thread of its own, and kills the process at the input's end; where it has to look for it, in Bun, it does so once a
 * millisecond. So an end takes as long as a busy machine takes to run one thread, milliseconds, where 2 s are allowed. No test holds a machine to a
 * time: a worker that is not ended by its watchdog is not ended at all.
 */
class OrphansTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** Starts workers, gives each a page, says who they are, and waits for its end. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        try (Renderer renderer = Renderer.builder(Path.of(arguments[0]))
                .command(arguments[2])
                .workers(2)
                .queueBudget(LONG)
                .renderBudget(Duration.ofMillis(500), LONG)
                .build()) {
            renderer.awaitReady(LONG);
            for (Worker worker : renderer.workers()) {
                renderer.render(page(arguments[1], "{\"text\":\"page\"}"));
                System.out.println(worker.pid());
            }
            System.in.read();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Never"})
    void end_when_their_server_is_killed(String name) throws Exception {
        dieWithTheirServer(name, "node");
    }

    @ParameterizedTest
    @MethodSource("dev.mizan.ssr.Runtimes#all")
    void end_when_their_server_is_killed_while_they_loop(String runtime) throws Exception {
        dieWithTheirServer("Loop", runtime);
    }

    private void dieWithTheirServer(String name, String runtime) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphansTest.class.getName(),
                        Bundles.write(folder, "pages.mjs").toString(),
                        name,
                        runtime)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> workers = new ArrayList<>();
        try {
            BufferedReader said = server.inputReader();
            for (int worker = 0; worker < 2; worker++) {
                workers.add(ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow());
            }
            assertThat(workers).allMatch(ProcessHandle::isAlive);
            server.destroyForcibly().waitFor();
            for (ProcessHandle worker : workers) {
                assertThat(worker.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
            }
        } finally {
            server.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void leave_nothing_after_50_starts_and_stops() throws Exception {
        Path bundle = Bundles.write(folder, "pages.mjs");
        cycle(bundle, true);
        long files = openFiles();
        List<ProcessHandle> workers = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            workers.addAll(cycle(bundle, round % 5 == 0));
        }
        assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(openFiles()).isLessThanOrEqualTo(files);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(bundle);
        }
    }

    /** Starts and stops, with a page in between or in the midst of starting. */
    private static List<ProcessHandle> cycle(Path bundle, boolean renders) throws InterruptedException {
        try (Renderer renderer =
                Renderer.builder(bundle).workers(1).renderBudget(LONG, LONG).build()) {
            if (renders) {
                assertThat(renderer.awaitReady(LONG)).isTrue();
                assertThat(shown(renderer.render(page("Text", "{\"text\":\"page\"}"))))
                        .isEqualTo("page");
            }
            return renderer.workers().stream()
                    .flatMap(worker -> ProcessHandle.of(worker.pid()).stream())
                    .toList();
        }
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
