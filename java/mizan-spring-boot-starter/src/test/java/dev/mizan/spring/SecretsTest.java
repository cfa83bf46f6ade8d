package dev.mizan.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.Secret;
import dev.mizan.redis.RedisSettings;
import dev.mizan.spring.cache.MizanCacheProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecretsTest {

    private static final String SECRET = "hunter2-hunter2-hunter2";
    private static final String PASSWORD = "hunter3";

    @Test
    void areShownByNothingThatHoldsThem() {
        Binder binder = new Binder(new MapConfigurationPropertySource(
                Map.of("mizan.secret", SECRET, "mizan.cache.redis.url", "redis://:" + PASSWORD + "@localhost")));
        MizanProperties properties = binder.bindOrCreate("mizan", MizanProperties.class);
        MizanCacheProperties cache = binder.bindOrCreate("mizan.cache", MizanCacheProperties.class);
        Secret secret = Secret.of(properties.secretBytes().orElseThrow());

        List<Object> holders = List.of(
                properties,
                ServerSecret.of(properties),
                secret,
                cache,
                RedisSettings.of(Objects.requireNonNull(cache.redis().url()), secret));

        assertThat(new String(ServerSecret.of(properties).key(), UTF_8)).isEqualTo(SECRET);
        assertThat(holders)
                .extracting(Object::toString)
                .noneMatch(text -> text.contains(SECRET) || text.contains(PASSWORD));
        assertThat(secret.fingerprint())
                .hasSize(16)
                .isNotEqualTo(Secret.of("another".getBytes(UTF_8)).fingerprint());
    }
}
