package dev.mizan.spring.cache;

import dev.mizan.cache.CacheStore;
import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.redis.RedisSettings;
import dev.mizan.redis.RedisStore;
import dev.mizan.spring.ServerSecret;
import dev.mizan.spring.development.OnDevelopment;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.function.Publication;
import dev.mizan.spring.function.Seclusion;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps bundles of contexts that say so. Also an application without a web server purges what others keep. */
@AutoConfiguration(after = MizanFunctionAutoConfiguration.class)
@EnableConfigurationProperties(MizanCacheProperties.class)
public final class MizanCacheAutoConfiguration {

    /** Each server its own, unless there is another: nested configurations, as the one for Redis, come first. */
    @Bean
    @ConditionalOnMissingBean(CacheStore.class)
    MemoryStore mizanMemoryStore(MizanCacheProperties properties) {
        return new MemoryStore(properties.maxSize().toBytes());
    }

    @Bean
    CacheThreads mizanCacheThreads() {
        return new CacheThreads();
    }

    @Bean
    Seclusion mizanRequestSeclusion() {
        return new RequestSeclusion();
    }

    /** The first to hear of an invalidation: whoever hears of it later may cause reads. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnMissingBean
    OriginCache mizanOriginCache(
            CacheStore store, ServerSecret secret, MizanCacheProperties properties, CacheThreads threads) {
        return OriginCache.builder(store, Secret.of(secret.key()))
                .durability(properties.durability())
                .maxEntryBytes(Math.toIntExact(properties.maxEntrySize().toBytes()))
                .executor(threads.executor())
                .build();
    }

    @Bean
    CachedReads mizanCachedReads(
            OriginCache cache,
            Publication publication,
            ServerSecret secret,
            MizanCacheProperties properties,
            ApplicationContext application) {
        boolean development = OnDevelopment.matches(application.getEnvironment(), application.getClassLoader());
        return new CachedReads(cache, publication, secret, development, properties.explain());
    }

    /** The shared store, where its module is there and an address is set. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisStore.class)
    @ConditionalOnProperty("mizan.cache.redis.url")
    static class RedisConfiguration {

        @Bean
        @ConditionalOnMissingBean(CacheStore.class)
        RedisStore mizanRedisStore(MizanCacheProperties properties, ServerSecret secret) {
            MizanCacheProperties.Redis redis = properties.redis();
            return new RedisStore(new RedisSettings(
                    Objects.requireNonNull(redis.url()),
                    Secret.of(secret.key()),
                    redis.readTimeout(),
                    redis.purgeTimeout(),
                    redis.markTime()));
        }
    }
}
