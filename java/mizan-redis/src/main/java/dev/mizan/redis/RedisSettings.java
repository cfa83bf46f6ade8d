package dev.mizan.redis;

import dev.mizan.cache.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * How Redis is used.
 *
 * @param uri where it is, as Lettuce reads it: {@code redis://user:password@host:6379/0}, {@code rediss://…} with TLS,
 *     {@code redis-sentinel://host:26379#master}. It may hold a password and is never shown
 * @param secret the one that keys and tags are made with; of servers with two of them neither finds what is old
 * @param readTimeout how long a read waits for an answer, 1 to 25 ms: it asks at most twice
 * @param purgeTimeout how long a commit waits for an answer, 1 to 50 ms
 * @param markTime after what time a mark goes that a dead server left; longer than any transaction takes
 */
public record RedisSettings(URI uri, Secret secret, Duration readTimeout, Duration purgeTimeout, Duration markTime) {

    private static final Duration MAX_READ = Duration.ofMillis(25);
    private static final Duration MAX_PURGE = Duration.ofMillis(50);

    public RedisSettings {
        check(readTimeout, MAX_READ, "read timeout");
        check(purgeTimeout, MAX_PURGE, "purge timeout");
        if (markTime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "Redis' mark time is shorter than 1 s. Give it more than a transaction takes.");
        }
    }

    /** The settings for a server, with defaults: reads wait 20 ms, commits 50 ms, marks go after 5 minutes. */
    public static RedisSettings of(URI uri, Secret secret) {
        return new RedisSettings(uri, secret, Duration.ofMillis(20), MAX_PURGE, Duration.ofMinutes(5));
    }

    private static void check(Duration timeout, Duration longest, String name) {
        if (timeout.toMillis() < 1 || timeout.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "Redis' " + name + " is not between 1 and " + longest.toMillis() + " ms. Give one that is.");
        }
    }

    @Override
    public String toString() {
        return "RedisSettings[readTimeout=" + readTimeout + ", purgeTimeout=" + purgeTimeout + ", markTime=" + markTime
                + "]";
    }
}
