package dev.mizan.spring.web;

import static dev.mizan.spring.app.Wire.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.security.MizanSecurityAutoConfiguration;
import dev.mizan.spring.transaction.MizanTransactionAutoConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** Where there is no Spring Security, that a request comes from the own origin stands alone. */
class WithoutSpringSecurityTest {

    public record ThingContext() {}

    /** Public, since the class loader that hides Spring Security has proxies in a package of its own. */
    public static class Things {

        @Client(ThingContext.class)
        @PermitAll
        public String thing() {
            return "thing";
        }

        @Client
        @Affects(ThingContext.class)
        @PermitAll
        public void change() {}

        @Client
        public String forUsers() {
            return "user";
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Sec-Fetch-Site: same-origin, 200",
        "Sec-Fetch-Site: none, 200",
        "Sec-Fetch-Site: same-site, 403",
        "Sec-Fetch-Site: cross-site, 403",
        "Origin: http://localhost, 200",
        "Origin: http://evil.example, 403",
        "Origin: https://admin.example, 200",
        "X-Nothing: at all, 200"
    })
    void callsNeedTheOwnOrigin(String header, int status) {
        run(port -> {
            Wire.Answer answer = call(port, "change", header);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
            assertThat(answer.body())
                    .startsWith(
                            status == 200
                                    ? "{\"result\":null,\"invalidate\":[\"thing\"]}"
                                    : "{\"error\":{\"code\":\"CSRF_FAILED\"");
        });
    }

    @Test
    void thereIsNoTokenAndNobodyIsLoggedIn() {
        run(port -> {
            Wire.Answer session = request(port, "GET /api/mizan/session/");
            assertThat(session.body()).startsWith("{\"csrf\":null,").endsWith("\"identity\":\"-\"}");
            assertThat(session.header("Set-Cookie")).isEmpty();
            assertThat(request(port, "GET /api/mizan/ctx/thing/").body()).isEqualTo("{\"thing\":\"thing\"}");
            assertThat(call(port, "forUsers", "X-Nothing: at all").code()).isEqualTo("UNAUTHORIZED");
        });
    }

    @Test
    void pagesOfAllowedOriginsReadWhatTheyGetAndAskBefore() {
        run(port -> {
            Wire.Answer read = request(port, "GET /api/mizan/ctx/thing/", "Origin: https://admin.example");
            assertThat(read.header("Access-Control-Allow-Origin")).containsExactly("https://admin.example");
            assertThat(call(port, "change", "Origin: http://evil.example").header("Access-Control-Allow-Origin"))
                    .isEmpty();
            Wire.Answer preflight = request(
                    port,
                    "OPTIONS /api/mizan/call/",
                    "Origin: https://admin.example",
                    "Access-Control-Request-Method: POST");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Methods")).containsExactly("POST");
        });
    }

    private static Wire.Answer call(int port, String function, String header) {
        byte[] body = ("{\"fn\":\"" + function + "\",\"args\":{}}").getBytes(UTF_8);
        return request(port, "POST /api/mizan/call/", body, "Content-Type: application/json", header);
    }

    private static void run(Consumer<Integer> test) {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .withConfiguration(AutoConfigurations.of(
                        TomcatServletWebServerAutoConfiguration.class,
                        MizanFunctionAutoConfiguration.class,
                        MizanSecurityAutoConfiguration.class,
                        MizanTransactionAutoConfiguration.class,
                        MizanWebAutoConfiguration.class))
                .withPropertyValues("server.port=0", "mizan.allowed-origins=https://admin.example")
                .withBean(Things.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    test.accept(context.getSourceApplicationContext(
                                    AnnotationConfigServletWebServerApplicationContext.class)
                            .getWebServer()
                            .getPort());
                });
    }
}
