package dev.mizan.spring.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.cache.CacheStore;
import dev.mizan.cache.MemoryStore;
import dev.mizan.redis.RedisStore;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import jakarta.annotation.security.PermitAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class CacheStartTest {

    private static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=none")
                .run(arguments);
    }

    @Test
    void withoutASecretFailsAndSaysHowToMendIt(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> start(Keeping.class));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("The context kept (KeptContext) is cached, and mizan.secret is not set")
                .contains("Set mizan.secret to at least 16 random bytes", "MIZAN_SECRET", "mizan.dev.enabled=true");
    }

    @Test
    void withoutASecretWarnsOnceWhileDeveloping(CapturedOutput output) {
        start(Keeping.class, "--mizan.dev.enabled=true").close();

        assertThat(output.getAll().split("mizan.secret is not set", -1)).hasSize(2);
    }

    @Test
    void withoutACachedContextNeedsNone(CapturedOutput output) {
        start(KeepingNothing.class).close();

        assertThat(output).doesNotContain("mizan.secret");
    }

    @Test
    void keepsInMemoryAndShowsNoSecret(CapturedOutput output) {
        try (ConfigurableApplicationContext context =
                start(Keeping.class, "--mizan.secret=hunter2-hunter2-hunter2", "--debug")) {
            assertThat(context.getBean(CacheStore.class)).isInstanceOf(MemoryStore.class);
        }

        assertThat(output).doesNotContain("hunter2");
    }

    @Test
    void keepsInRedisWhereAnAddressIsSetAndShowsNoPassword(CapturedOutput output) {
        try (ConfigurableApplicationContext context = start(
                Keeping.class,
                "--mizan.secret=hunter2-hunter2-hunter2",
                "--mizan.cache.redis.url=redis://:hunter3@localhost:1",
                "--debug")) {
            assertThat(context.getBean(CacheStore.class)).isInstanceOf(RedisStore.class);
        }

        assertThat(output).contains("Redis cannot be reached").doesNotContain("hunter2", "hunter3");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MizanFunctionAutoConfiguration.class, MizanCacheAutoConfiguration.class})
    @Import(Kept.class)
    static class Keeping {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MizanFunctionAutoConfiguration.class, MizanCacheAutoConfiguration.class})
    @Import(Plain.class)
    static class KeepingNothing {}

    static class Kept {

        @MizanContext(cache = "1m")
        record KeptContext() {}

        @Client(KeptContext.class)
        @PermitAll
        String kept() {
            return "";
        }
    }

    static class Plain {

        record PlainContext() {}

        @Client(PlainContext.class)
        @PermitAll
        String plain() {
            return "";
        }
    }
}
