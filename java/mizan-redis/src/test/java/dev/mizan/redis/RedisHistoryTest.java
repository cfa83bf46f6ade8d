package dev.mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.CacheContexts;
import dev.mizan.cache.CacheStore;
import dev.mizan.cache.History;
import dev.mizan.cache.History.Result;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.server.LocalRedis;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers over one Redis, whose answers come with delays. */
class RedisHistoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int DELAY_NANOS = 200_000;

    private LocalRedis server;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = LocalRedis.start();
        proxy = new Proxy(server.port());
        Random random = new Random(1);
        proxy.damage(octets -> {
            LockSupport.parkNanos(random.nextInt(DELAY_NANOS));
            return octets;
        });
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    private static RedisSettings settings(URI uri) {
        return RedisSettings.of(uri, CacheContexts.SECRET);
    }

    private static OriginCache over(CacheStore store) {
        return OriginCache.builder(store, CacheContexts.SECRET).build();
    }

    @Test
    void has_no_wrong_answer() {
        try (RedisStore one = new RedisStore(settings(proxy.uri()), PATIENCE, PATIENCE);
                RedisStore other = new RedisStore(settings(server.uri()), PATIENCE, PATIENCE)) {

            Result result = History.play(List.of(over(one), over(other)), 2_000, 4);

            assertThat(result.wrong()).isEmpty();
            assertThat(result.hits()).isPositive();
            assertThat(result.writes()).isPositive();
        }
    }

    @Test
    void has_no_wrong_answer_when_reads_are_given_up_and_commits_refused() {
        try (RedisStore one = new RedisStore(settings(proxy.uri()), Duration.ofNanos(300_000), PATIENCE);
                RedisStore other = new RedisStore(settings(server.uri()), PATIENCE, Duration.ofNanos(300_000))) {

            Result result = History.play(List.of(over(one), over(other)), 2_000, 5);

            assertThat(result.wrong()).isEmpty();
        }
    }

    /** As while a secret is rotated. */
    @Test
    void has_no_wrong_answer_of_servers_with_two_secrets() {
        Secret another = Secret.of("another secret of these tests".getBytes(StandardCharsets.UTF_8));
        try (RedisStore one = new RedisStore(settings(proxy.uri()), PATIENCE, PATIENCE);
                RedisStore other = new RedisStore(RedisSettings.of(server.uri(), another), PATIENCE, PATIENCE)) {

            Result result = History.play(
                    List.of(over(one), OriginCache.builder(other, another).build()), 2_000, 6);

            assertThat(result.wrong()).isEmpty();
            assertThat(result.writes()).isPositive();
        }
    }
}
