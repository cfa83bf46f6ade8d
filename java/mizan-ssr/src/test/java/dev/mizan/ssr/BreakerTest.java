package dev.mizan.ssr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Breaker breaker = new Breaker(3);

    @Test
    void lets_a_few_failures_pass() {
        fail(3, 0);
        assertThat(breaker.isOpen(0)).isFalse();
        assertThat(breaker.isWary(0)).isFalse();
    }

    @Test
    void opens_for_half_a_second_at_the_first_that_is_too_many() {
        fail(4, 0);
        assertThat(breaker.isOpen(SECOND / 2 - 1)).isTrue();
        assertThat(breaker.isOpen(SECOND / 2)).isFalse();
        assertThat(breaker.isWary(SECOND / 2)).isTrue();
    }

    @Test
    void opens_for_longer_each_time_and_30_s_at_most() {
        fail(5, 0);
        assertThat(breaker.isOpen(SECOND - 1)).isTrue();
        assertThat(breaker.isOpen(SECOND)).isFalse();
        fail(1_000, 0);
        assertThat(breaker.isOpen(30 * SECOND - 1)).isTrue();
        assertThat(breaker.isOpen(30 * SECOND)).isFalse();
    }

    @Test
    void forgets_a_failure_after_ten_seconds() {
        fail(4, 0);
        assertThat(breaker.isWary(10 * SECOND)).isFalse();
        fail(1, 40 * SECOND);
        assertThat(breaker.isOpen(40 * SECOND)).isFalse();
    }

    @Test
    void forgets_all_when_it_is_told_to() {
        fail(10, 0);
        breaker.reset();
        assertThat(breaker.isOpen(0)).isFalse();
        assertThat(breaker.isWary(0)).isFalse();
    }

    private void fail(int times, long now) {
        LongStream.range(0, times).forEach(time -> breaker.failed(now));
    }
}
