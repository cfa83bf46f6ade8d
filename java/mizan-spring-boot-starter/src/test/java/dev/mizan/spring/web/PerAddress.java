package dev.mizan.spring.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.mizan.dispatch.RateLimiter;
import dev.mizan.http.Exchange;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** A bucket for each address. The guide shows it. */
class PerAddress implements RateLimiter {

    private final LoadingCache<String, Bucket> buckets;

    /** A burst of this many requests, and one more each such time. */
    PerAddress(long burst, Duration oneMore) {
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(oneMore.multipliedBy(burst))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(1, oneMore))
                        .build());
    }

    @Override
    public Optional<Duration> refuse(Exchange exchange) {
        ConsumptionProbe probe = buckets.get(exchange.remoteAddress()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
