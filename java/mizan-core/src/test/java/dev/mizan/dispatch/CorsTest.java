package dev.mizan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Response;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other origins may read an answer. */
class CorsTest {

    private static final String FRIEND = "https://admin.example";

    private final Dispatcher off = Answers.builder(new Shop()).build();
    private final Dispatcher on =
            Answers.builder(new Shop()).allowedOrigins(Set.of(FRIEND)).build();

    private static Request preflight(String origin, String headers) {
        return Request.of("OPTIONS", "/call/")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers);
    }

    @ParameterizedTest
    @CsvSource({"GET, /session/", "GET, /ctx/product/?productId=5", "OPTIONS, /call/", "GET, /nothing/"})
    void is_off_while_no_origin_is_allowed(String method, String path) {
        Response response = off.dispatch(
                Request.of(method, path).header("Origin", FRIEND).header("Access-Control-Request-Method", "POST"));

        assertThat(response.headers().keySet())
                .noneMatch(name -> name.startsWith("Access-Control") || name.equals("Vary"));
    }

    @Nested
    class Where_it_is_on {

        @ParameterizedTest
        @ValueSource(strings = {"/session/", "/ctx/product/?productId=5", "/ctx/cart/", "/nothing/", "/call/"})
        void an_allowed_page_reads_every_answer_with_credentials(String path) {
            assertThat(on.dispatch(Request.get(path).header("Origin", FRIEND)).headers())
                    .containsEntry("Access-Control-Allow-Origin", FRIEND)
                    .containsEntry("Access-Control-Allow-Credentials", "true")
                    .containsEntry("Vary", "Origin")
                    .hasEntrySatisfying(
                            "Access-Control-Expose-Headers",
                            names -> assertThat(names.split(", "))
                                    .contains(
                                            "X-Mizan-Schema", "X-Mizan-Identity", "X-Mizan-Invalidate", "Retry-After"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example",
                    "https://admin.example.evil.example",
                    "http://admin.example",
                    "https://ADMIN.example",
                    "null",
                    "*"
                })
        void no_other_page_does_and_caches_are_told_the_same(String origin) {
            assertThat(on.dispatch(Request.get("/ctx/product/?productId=5").header("Origin", origin))
                            .headers())
                    .containsEntry("Vary", "Origin")
                    .doesNotContainKeys("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials");
            assertThat(on.dispatch(Request.get("/ctx/product/?productId=5")).headers())
                    .containsEntry("Vary", "Origin");
        }

        @Test
        void a_304_repeats_it() {
            Request read = Request.get("/ctx/product/?productId=5").header("Origin", FRIEND);
            String tag = on.dispatch(read).headers().get("ETag");

            Response response = on.dispatch(read.header("If-None-Match", tag));

            assertThat(response.status()).isEqualTo(304);
            assertThat(response.headers())
                    .containsEntry("Vary", "Origin")
                    .containsEntry("Access-Control-Allow-Origin", FRIEND);
        }

        @Test
        void what_the_transport_refused_can_be_read_too() {
            assertThat(on.refuse(ErrorEnvelope.of(ErrorCode.CSRF_FAILED), FRIEND)
                            .headers())
                    .containsEntry("Access-Control-Allow-Origin", FRIEND)
                    .containsEntry("Vary", "Origin");
            assertThat(on.refuse(ErrorEnvelope.of(ErrorCode.CSRF_FAILED), null).headers())
                    .containsEntry("Vary", "Origin")
                    .doesNotContainKey("Access-Control-Allow-Origin");
        }

        @Test
        void a_preflight_is_answered_with_the_paths_methods_and_the_headers_that_are_asked_for() {
            Response response = on.dispatch(preflight(FRIEND, "content-type, x-xsrf-token"));

            assertThat(response.status()).isEqualTo(204);
            assertThat(response.headers())
                    .containsEntry("Access-Control-Allow-Origin", FRIEND)
                    .containsEntry("Access-Control-Allow-Methods", "POST")
                    .containsEntry("Access-Control-Allow-Headers", "content-type, x-xsrf-token")
                    .containsEntry("Access-Control-Max-Age", "600");
        }

        @Test
        void a_preflight_of_another_page_or_with_no_names_is_not() {
            assertThat(on.dispatch(preflight("https://evil.example", "content-type"))
                            .headers()
                            .keySet())
                    .noneMatch(name -> name.startsWith("Access-Control"));
            assertThat(on.dispatch(preflight(FRIEND, "content-type\r\nX-Evil: 1"))
                            .headers())
                    .doesNotContainKey("Access-Control-Allow-Headers");
        }
    }
}
