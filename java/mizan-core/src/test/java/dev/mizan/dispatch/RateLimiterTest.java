package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {

    private final Shop shop = new Shop();
    private final List<String> asked = new ArrayList<>();

    private Dispatcher dispatcher(Optional<Duration> wait) {
        return Answers.builder(shop)
                .rateLimiter(exchange -> {
                    asked.add(exchange.method() + ' ' + exchange.path());
                    return wait;
                })
                .build();
    }

    @Nested
    class Is_asked {

        @ParameterizedTest
        @CsvSource({
            "GET,  /session/,                 200, 1",
            "HEAD, /ctx/product/?productId=5, 200, 1",
            "GET,  /ctx/product/?productId=x, 400, 1",
            "GET,  /ctx/cart/,                401, 1",
            "GET,  /nothing/,                 404, 0",
            "POST, /session/,                 405, 0",
            "OPTIONS, /call/,                 204, 0",
        })
        void once_for_each_request_that_a_path_takes(String method, String path, int status, int times) {
            Response response = dispatcher(Optional.empty()).dispatch(Request.of(method, path));

            assertThat(response.status()).isEqualTo(status);
            assertThat(asked).hasSize(times);
        }

        @Test
        void once_for_a_call() {
            dispatcher(Optional.empty()).dispatch(Request.call("echo", "{\"text\":\"a\"}"));

            assertThat(asked).containsExactly("POST /call/");
        }

        @ParameterizedTest
        @CsvSource({"POST, /call/, CSRF_FAILED", "GET, /ctx/cart/, FORBIDDEN"})
        void not_for_what_another_site_made_a_browser_send(String method, String path, String code) {
            Response response = dispatcher(Optional.empty())
                    .dispatch(Request.of(method, path).header("Sec-Fetch-Site", "cross-site"));

            assertThat(code(response)).isEqualTo(code);
            assertThat(asked).isEmpty();
        }

        @Test
        void about_an_exchange_that_tells_the_address() {
            List<String> addresses = new ArrayList<>();
            Answers.builder(shop)
                    .rateLimiter(exchange -> {
                        addresses.add(exchange.remoteAddress());
                        return Optional.empty();
                    })
                    .build()
                    .dispatch(Request.get("/ctx/product/?productId=5").thatNobodyMayBeAskedAbout());

            assertThat(addresses).containsExactly("192.0.2.1");
        }
    }

    @Nested
    class Refuses {

        @Test
        void before_the_body_is_read() {
            Response response = dispatcher(Optional.of(Duration.ofSeconds(7)))
                    .dispatch(Request.call("echo", "{\"text\":\"a\"}").thatMayNotBeRead());

            assertThat(response.status()).isEqualTo(429);
            assertThat(code(response)).isEqualTo("RATE_LIMITED");
            assertThat(response.headers())
                    .containsEntry("Retry-After", "7")
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("X-Mizan-Identity", "-");
            assertThat(shop.ran).isEmpty();
        }

        @Test
        void before_a_parameter_is_bound() {
            Response response =
                    dispatcher(Optional.of(Duration.ofSeconds(7))).dispatch(Request.get("/ctx/product/?productId=x"));

            assertThat(code(response)).isEqualTo("RATE_LIMITED");
        }

        @Test
        void a_session_and_says_who_is_there() {
            Response response = dispatcher(Optional.of(Duration.ofSeconds(7))).dispatch(Request.get("/session/"));

            assertThat(code(response)).isEqualTo("RATE_LIMITED");
            assertThat(response.headers()).containsEntry("X-Mizan-Identity", "-");
        }

        @ParameterizedTest
        @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT90M, 5400", "PT-3S, 1"})
        void for_whole_seconds_rounded_up(Duration wait, String retryAfter) {
            assertThat(dispatcher(Optional.of(wait))
                            .dispatch(Request.get("/session/"))
                            .headers())
                    .containsEntry("Retry-After", retryAfter);
        }
    }

    @Test
    void that_fails_is_a_failure_of_the_server() {
        Response response = Answers.builder(shop)
                .rateLimiter(RateLimiterTest::failing)
                .build()
                .dispatch(Request.get("/session/"));

        assertThat(code(response)).isEqualTo("INTERNAL_ERROR");
    }

    private static Optional<Duration> failing(Exchange exchange) {
        throw new IllegalStateException("the store is gone");
    }
}
