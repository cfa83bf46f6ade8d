package dev.mizan.spring.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mizan.Client;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartupStepsTest {

    private final BufferingApplicationStartup startup = new BufferingApplicationStartup(10_000);

    @Test
    void mizansShareOfTheStartIsReported(CapturedOutput output) {
        new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0")
                .applicationStartup(startup)
                .run()
                .close();

        assertThat(names()).containsExactly("mizan.registry", "mizan.schema", "mizan.dispatcher");
        assertThat(output)
                .containsPattern("Mizan serves 1 functions and 0 contexts at /api/mizan, schema [0-9a-f]{16}");
    }

    @Test
    void aStepThatFailsEndsToo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new StartupSteps(startup).run("thing", () -> {
                    throw new IllegalStateException();
                }));

        assertThat(names()).containsExactly("mizan.thing");
    }

    private Iterable<String> names() {
        return startup.getBufferedTimeline().getEvents().stream()
                .map(event -> event.getStartupStep().getName())
                .filter(name -> name.startsWith("mizan."))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        MizanFunctionAutoConfiguration.class,
        MizanWebAutoConfiguration.class
    })
    static class Application {

        @Bean
        Greeter greeter() {
            return new Greeter();
        }
    }

    static class Greeter {

        @Client
        String greet() {
            return "hello";
        }
    }
}
