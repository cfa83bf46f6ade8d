package dev.mizan.ssr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a {@link RendererBuilder} was told, checked. */
record Settings(
        Path bundle,
        List<String> command,
        Map<String, String> environment,
        int workers,
        Budgets budgets,
        Recycling recycling,
        int frameLimit,
        RendererObserver observer) {

    /** How long things may take. */
    record Budgets(Duration queue, Duration soft, Duration hard, Duration start) {

        static final Budgets DEFAULT = new Budgets(
                Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

        Budgets {
            check(!queue.isNegative(), "the queue budget is negative: give 0 or more");
            check(soft.toNanos() > 0, "the soft budget is not above 0: give one that is");
            check(hard.compareTo(soft) >= 0, "the hard budget is shorter than the soft budget: give at least that");
            check(start.toNanos() > 0, "the start budget is not above 0: give one that is");
        }
    }

    /** When a worker has done enough. */
    record Recycling(int renders, long memoryBytes, Duration age) {

        static final Recycling DEFAULT = new Recycling(10_000, 512L << 20, Duration.ofHours(24));

        Recycling {
            check(renders > 0, "a worker is to be recycled after less than 1 render: give at least 1");
            check(memoryBytes >= 64 << 20, "a worker is to be recycled below 64 MiB: a runtime alone may hold that");
            check(age.toMillis() >= 1000, "a worker is to be recycled at less than 1 s of age: give at least that");
        }
    }

    static final int MAX_FRAME = 32 << 20;

    Settings {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        check(!command.isEmpty(), "the command is empty: name what runs JavaScript, as in \"node\"");
        check(workers > 0, "there is to be less than 1 worker: give at least 1");
        check(frameLimit >= 1024 && frameLimit <= MAX_FRAME, "the frame limit is not between 1 kiB and 32 MiB");
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("Renderer: " + message);
        }
    }
}
