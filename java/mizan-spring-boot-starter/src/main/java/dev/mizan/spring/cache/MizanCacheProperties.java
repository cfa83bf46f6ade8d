package dev.mizan.spring.cache;

import dev.mizan.cache.Durability;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the origin cache. What is cached, and how long, stands at each context.
 *
 * @param maxSize Memory that the store in memory takes, about.
 * @param maxEntrySize Size of the largest bundle that is kept.
 * @param durability What a mutation does where the shared store cannot be told of it: it fails, or goes on and what it
 *     changed may be answered stale until its time to live is over.
 * @param explain Whether answers say in words what the cache did, in X-Mizan-Cache.
 * @param redis The shared store, for an application of several servers.
 */
@ConfigurationProperties("mizan.cache")
public record MizanCacheProperties(
        @DefaultValue("64MB") DataSize maxSize,
        @DefaultValue("256KB") DataSize maxEntrySize,
        @DefaultValue("fail") Durability durability,
        @DefaultValue("false") boolean explain,
        @DefaultValue Redis redis) {

    /**
     * The shared store.
     *
     * @param url Where Redis is, such as redis://user:password@host:6379. Where it is not set, each server keeps what it
     *     caches in its own memory.
     * @param readTimeout How long a read waits for Redis, 25ms at most.
     * @param purgeTimeout How long a commit waits for Redis, 50ms at most.
     * @param markTime After what time a mark goes that a dead server left. Longer than any transaction takes.
     */
    public record Redis(
            @Nullable URI url,
            @DefaultValue("20ms") Duration readTimeout,
            @DefaultValue("50ms") Duration purgeTimeout,
            @DefaultValue("5m") Duration markTime) {

        /** Says everything but the address, which may hold a password. */
        @Override
        public String toString() {
            return "Redis[readTimeout=" + readTimeout + ", purgeTimeout=" + purgeTimeout + ", markTime=" + markTime
                    + "]";
        }
    }
}
