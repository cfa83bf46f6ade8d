package dev.mizan.ssr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerLogTest {

    private final FakeTicker ticker = new FakeTicker();
    private final WorkerLog log = new WorkerLog(7, ticker);
    private final Logged logged = new Logged("dev.mizan.ssr.worker");

    @AfterEach
    void close() {
        logged.close();
    }

    @Test
    void brings_each_line_with_the_workers_number() {
        drain("first\n\nGrüße\nwithout an end");
        assertThat(logged.lines())
                .containsExactly("INFO Worker 7: first", "INFO Worker 7: Grüße", "INFO Worker 7: without an end");
    }

    @Test
    void leaves_control_characters_out() {
        drain("red \u001b[31mtext\u0007\r\n");
        assertThat(logged.lines()).containsExactly("INFO Worker 7: red [31mtext");
    }

    @Test
    void cuts_lines_and_never_keeps_more_of_one() {
        drain("x".repeat(10_000_000) + "\nnext\n");
        assertThat(logged.lines()).containsExactly("INFO Worker 7: " + "x".repeat(2_000), "INFO Worker 7: next");
    }

    @Test
    void lets_a_storm_through_in_part_and_counts_the_rest() {
        drain("line\n".repeat(100_000));
        assertThat(logged.lines()).hasSize(100);
        ticker.advance(Duration.ofSeconds(1));
        drain("line\n".repeat(50));
        assertThat(logged.lines()).hasSize(111).contains("INFO Worker 7: 99900 lines were left out");
    }

    @Test
    void brings_what_a_page_threw_under_the_same_limit() {
        log.failed("ProductPage", "Error: thrown\n    at page");
        assertThat(logged.lines())
                .containsExactly("WARN Worker 7: page ProductPage failed: Error: thrown\n        at page");
        for (int failure = 0; failure < 1_000; failure++) {
            log.failed("ProductPage", "Error: thrown");
        }
        assertThat(logged.lines()).hasSize(100);
    }

    private void drain(String text) {
        log.drain(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
