package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import dev.mizan.spring.cache.MizanCacheAutoConfiguration;
import dev.mizan.spring.edge.MizanEdgeAutoConfiguration;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.security.MizanSecurityAutoConfiguration;
import dev.mizan.spring.ssr.MizanSsrAutoConfiguration;
import dev.mizan.spring.transaction.MizanTransactionAutoConfiguration;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where there is neither a renderer nor Spring Security. */
class PagesAloneTest {

    public record ThingContext() {}

    public record OwnContext() {}

    /** Public, since the class loader that hides Spring Security has proxies in a package of its own. */
    public static class Things {

        @Client(ThingContext.class)
        @PermitAll
        public String thing() {
            return "thing";
        }

        @Client(OwnContext.class)
        public String own(Caller caller) {
            return "own";
        }
    }

    @Controller
    public static class Pages {

        @GetMapping("/thing")
        public MizanPage thing() {
            return MizanPage.of("ThingPage").with(new ThingContext());
        }

        @GetMapping("/own")
        public MizanPage own() {
            return MizanPage.of("OwnPage").with(new OwnContext());
        }
    }

    private static void run(Consumer<Integer> test) {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withClassLoader(new FilteredClassLoader("org.springframework.security", "dev.mizan.ssr"))
                .withConfiguration(AutoConfigurations.of(
                        TomcatServletWebServerAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        MizanFunctionAutoConfiguration.class,
                        MizanCacheAutoConfiguration.class,
                        MizanEdgeAutoConfiguration.class,
                        MizanSecurityAutoConfiguration.class,
                        MizanTransactionAutoConfiguration.class,
                        MizanSsrAutoConfiguration.class,
                        MizanPageAutoConfiguration.class,
                        MizanWebAutoConfiguration.class))
                .withPropertyValues(
                        "server.port=0",
                        "mizan.pages.template=classpath:/pages/index.html",
                        "mizan.ssr.bundle=file:server.mjs")
                .withBean(Things.class)
                .withBean(Pages.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    test.accept(context.getSourceApplicationContext(
                                    AnnotationConfigServletWebServerApplicationContext.class)
                            .getWebServer()
                            .getPort());
                });
    }

    @Test
    void are_shells_with_their_data_and_the_containers_refusals() {
        run(port -> {
            Answer page = Wire.request(port, "GET /thing");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("X-Mizan-Shell")).containsExactly("no-renderer");
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(page.body()).contains("<p>Loading</p>", "\"data\":{\"thing\":\"thing\"}");
            assertThat(Wire.request(port, "GET /own").status()).isEqualTo(401);
        });
    }
}
