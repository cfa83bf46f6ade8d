package dev.mizan.spring.ssr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import dev.mizan.spring.page.MizanPage;
import dev.mizan.ssr.Renderer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@DisplayName("The renderer of an application")
@Timeout(180)
class SsrTest {

    private static final Path WORKER = Path.of("../../packages/mizan-ssr-worker/dist/index.js")
            .toAbsolutePath()
            .normalize();

    record ItemContext(long id) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({Items.class, Pages.class})
    static class Application {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    static class Items {

        @Client(ItemContext.class)
        @PermitAll
        String item(long id) {
            return "item <" + id + ">";
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/{page}/{id}")
        MizanPage page(@PathVariable String page, @PathVariable long id) {
            return MizanPage.of(page).with(new ItemContext(id));
        }
    }

    private static Path bundle(Path folder) throws IOException {
        return Files.writeString(folder.resolve("server.mjs"), """
                import { serve } from '%s'
                serve((page, payload) => page.name === 'ItemPage'
                  ? { head: '<title>Item</title>', body: '<p>' + payload.contexts[0].data.item.length + '</p>' }
                  : null)
                """.formatted(WORKER.toUri()));
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    @Test
    void renders_is_watched_and_leaves_no_process(@TempDir Path folder) throws Exception {
        Set<ProcessHandle> before = children();
        Set<ProcessHandle> workers;
        try (ConfigurableApplicationContext application =
                run(bundle(folder).toUri().toString())) {
            assertThat(application.getBean(Renderer.class).awaitReady(Duration.ofSeconds(60)))
                    .isTrue();
            workers = children();
            workers.removeAll(before);
            int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));

            Answer page = Wire.request(port, "GET /ItemPage/5");
            assertThat(page.header("X-Mizan-Shell")).isEmpty();
            assertThat(page.body()).contains("<title>Item</title>", "<div id=\"root\"><p>8</p></div>");
            Answer unknown = Wire.request(port, "GET /NoPage/5");
            assertThat(unknown.header("X-Mizan-Shell")).containsExactly("page-unknown");

            MeterRegistry meters = application.getBean(MeterRegistry.class);
            assertThat(meters.get("mizan.ssr.render").timer().count()).isEqualTo(1);
            assertThat(meters.get("mizan.ssr.queue").timer().count()).isEqualTo(2);
            assertThat(meters.get("mizan.ssr.shells")
                            .tag("reason", "page-unknown")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("mizan.ssr.workers")
                            .tag("state", "ready")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(application
                            .getBean("mizanSsrHealthIndicator", HealthIndicator.class)
                            .health()
                            .getDetails())
                    .containsEntry("workers", 1)
                    .containsEntry("ready", 1);
        }
        assertThat(workers).isNotEmpty();
        CompletableFuture.allOf(workers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(60, TimeUnit.SECONDS);
    }

    private static ConfigurableApplicationContext run(String bundle) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--mizan.pages.template=classpath:/pages/index.html",
                        "--mizan.ssr.bundle=" + bundle,
                        "--mizan.ssr.workers=1",
                        "--mizan.ssr.soft-budget=30s",
                        "--mizan.ssr.hard-budget=60s");
    }

    private static Answer item(ConfigurableApplicationContext application) {
        int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        return Wire.request(port, "GET /ItemPage/5");
    }

    private static double shells(ConfigurableApplicationContext application) {
        return application
                .getBean(MeterRegistry.class)
                .get("mizan.ssr.shells")
                .tag("reason", "no-bundle")
                .counter()
                .count();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void starts_without_the_bundle_that_its_jar_should_have_says_so_once_and_answers_with_shells(
            CapturedOutput output) {
        try (ConfigurableApplicationContext application = run("classpath:/ssr/server.mjs")) {
            for (int page = 1; page <= 2; page++) {
                Answer answer = item(application);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("X-Mizan-Shell")).containsExactly("no-bundle");
                assertThat(answer.body()).contains("\"item \\u003c5\\u003e\"");
                assertThat(shells(application)).isEqualTo(page);
            }
            assertThat(application
                            .getBean(MeterRegistry.class)
                            .get("mizan.ssr.workers")
                            .tag("state", "ready")
                            .gauge()
                            .value())
                    .isZero();
        }
        assertThat(output).containsOnlyOnce("mizan.ssr.bundle, class path resource [ssr/server.mjs], is not there");
    }

    @Test
    void starts_before_its_bundle_is_there_and_renders_once_it_is(@TempDir Path folder) throws Exception {
        try (ConfigurableApplicationContext application =
                run(folder.resolve("server.mjs").toUri().toString())) {
            assertThat(item(application).header("X-Mizan-Shell")).containsExactly("no-bundle");
            assertThat(shells(application)).isEqualTo(1);

            bundle(folder);

            assertThat(application.getBean(Renderer.class).awaitReady(Duration.ofSeconds(60)))
                    .isTrue();
            assertThat(item(application).header("X-Mizan-Shell")).isEmpty();
        }
    }

    @Test
    void takes_a_bundle_from_a_jar_as_a_file_for_as_long_as_it_runs() throws IOException {
        Path file;
        try (BundleFile bundle = BundleFile.of(new ByteArrayResource("export {}".getBytes()))) {
            file = bundle.path();
            assertThat(file).hasContent("export {}");
            assertThat(file.toString()).endsWith(".mjs");
        }
        assertThat(file).doesNotExist();
    }
}
