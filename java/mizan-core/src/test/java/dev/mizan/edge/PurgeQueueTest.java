package dev.mizan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The purges of an edge")
class PurgeQueueTest {

    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final World world = new World();
    private final PurgeQueue queue = new PurgeQueue(
            world,
            EdgeDialect.xkey(),
            new PurgePace(INTERVAL, AGAIN, Duration.ofMillis(200), Duration.ofSeconds(30)),
            world::after,
            () -> world.now);

    @Test
    void are_sent_at_once_and_once_more_after_the_slowest_answer() {
        queue.purge(groups("product", "five"));
        world.runFor(Duration.ofMinutes(1));

        assertThat(world.sent).containsExactly("0 five", "10000 five");
    }

    @Test
    void that_come_meanwhile_go_together_in_the_next_round() {
        queue.purge(groups("product", "five"));
        world.runFor(Duration.ZERO);
        queue.purge(groups("product", "six"));
        queue.purge(groups("product", "six", "seven"));
        queue.purge(groups("catalog", "catalog"));
        world.runFor(Duration.ofSeconds(1));

        assertThat(world.sent).containsExactly("0 five", "20 six seven catalog");
        assertThat(queue.report().purged()).isEqualTo(4);
    }

    @Test
    void that_fail_wait_and_are_tried_again_ever_later_and_then_repeated() {
        world.failures = 3;
        queue.purge(groups("product", "five"));
        world.runFor(Duration.ofMillis(300));
        queue.purge(groups("product", "six"));

        assertThat(queue.report()).isEqualTo(new PurgeReport("an edge", 2, 0, 2, Optional.of(Instant.EPOCH)));

        world.runFor(Duration.ofMinutes(1));

        assertThat(world.sent).containsExactly("1400 five six", "11400 five six");
        assertThat(queue.report()).isEqualTo(new PurgeReport("an edge", 0, 2, 0, Optional.empty()));
    }

    @Test
    void are_tried_every_half_a_minute_at_the_latest() {
        world.failures = 40;
        queue.purge(groups("product", "five"));
        world.runFor(Duration.ofMinutes(20));

        List<Long> tries = world.tried;
        assertThat(tries.get(20) - tries.get(19)).isEqualTo(30_000);
        assertThat(tries.get(39) - tries.get(38)).isEqualTo(30_000);
        assertThat(world.sent).hasSize(2);
    }

    @Test
    void of_a_defect_in_a_dialect_are_tried_again_too() {
        world.defect = true;
        queue.purge(groups("product", "five"));
        world.runFor(Duration.ofMillis(100));
        world.defect = false;
        world.runFor(Duration.ofSeconds(1));

        assertThat(world.sent).containsExactly("200 five");
    }

    @Test
    void give_way_to_the_whole_context_where_very_many_wait() {
        world.failures = 1;
        String[] many = IntStream.rangeClosed(1, 1001).mapToObj(i -> "g" + i).toArray(String[]::new);
        queue.purge(groups("product", Arrays.copyOf(many, 600)));
        queue.purge(groups("catalog", "books"));
        queue.purge(groups("product", Arrays.copyOfRange(many, 600, 1001)));
        queue.purge(groups("product", "one more"));
        world.runFor(Duration.ofSeconds(1));

        assertThat(world.sent).containsExactly("200 product books");
    }

    @Test
    void are_split_into_requests_that_fit_a_header() {
        queue.purge(groups(
                "product", IntStream.rangeClosed(1, 250).mapToObj(i -> "g" + i).toArray(String[]::new)));
        world.runFor(Duration.ofSeconds(1));

        assertThat(world.sent)
                .hasSize(3)
                .allSatisfy(purge -> assertThat(purge.split(" ")).hasSizeLessThan(102));
    }

    @Test
    void of_a_process_that_ends_are_sent_with_all_that_waits_while_it_waits() {
        world.failures = 1;
        queue.purge(groups("product", "five"));
        world.runFor(Duration.ofMillis(100));

        queue.last(groups("catalog", "catalog"));

        assertThat(world.sent).containsExactly("100 five catalog");
    }

    @Test
    void of_a_process_that_ends_are_given_up_where_the_edge_is_down() {
        world.failures = 1;

        queue.last(groups("catalog", "catalog"));

        assertThat(world.tried).hasSize(1);
        assertThat(world.sent).isEmpty();
    }

    private static Map<String, Set<String>> groups(String all, String... groups) {
        return Map.of(all, Arrays.stream(groups).collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    /** An edge, a clock and a thread that the test decides on. */
    private static final class World implements EdgeConnection {

        private record Work(Instant at, long order, Runnable run) {}

        private final PriorityQueue<Work> later =
                new PriorityQueue<>(Comparator.comparing(Work::at).thenComparing(Work::order));
        private final List<String> sent = new ArrayList<>();
        private final List<Long> tried = new ArrayList<>();
        private Instant now = Instant.EPOCH;
        private int failures;
        private boolean defect;
        private long order;

        void after(Duration delay, Runnable work) {
            later.add(new Work(now.plus(delay), order++, work));
        }

        void runFor(Duration time) {
            Instant end = now.plus(time);
            while (!later.isEmpty() && !later.peek().at().isAfter(end)) {
                Work work = later.remove();
                now = work.at();
                work.run().run();
            }
            now = end;
        }

        @Override
        public String address() {
            return "an edge";
        }

        @Override
        public void send(PurgeRequest purge) throws IOException {
            tried.add(now.toEpochMilli());
            if (defect) {
                throw new IllegalStateException("a defect");
            }
            if (failures > 0) {
                failures--;
                throw new IOException("down");
            }
            sent.add(now.toEpochMilli() + " " + purge.headers().get("xkey"));
        }
    }
}
