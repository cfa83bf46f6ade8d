package dev.mizan.dispatch;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import java.time.Duration;

/** Counts a request, or one more context in its answer, and refuses what is too much. */
final class RateStep {

    private final RateLimiter limiter;

    RateStep(RateLimiter limiter) {
        this.limiter = limiter;
    }

    Outcome<Exchange> check(Exchange exchange) {
        return limiter.refuse(exchange).map(RateStep::refused).orElseGet(() -> Outcome.passed(exchange));
    }

    /** {@code Retry-After} (RFC 9110, 10.2.3) has whole seconds, and 0 would invite to try at once. */
    private static Outcome<Exchange> refused(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
        return Outcome.refused(
                ErrorEnvelope.of(ErrorCode.RATE_LIMITED).withHeader("Retry-After", Long.toString(seconds)));
    }
}
