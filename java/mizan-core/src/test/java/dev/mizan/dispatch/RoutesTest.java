package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.http.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private final Dispatcher dispatcher = Answers.builder(new Shop()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/session",
                "/session/x",
                "/sessions/",
                "/Session/",
                "/ctx/",
                "/ctx//",
                "/ctx/product",
                "/ctx/product/5/",
                "/ctx/Product/",
                "/ctx/pro%64uct/",
                "/ctx/product;a=b/",
                "/ctx/product.json/",
                "/ctx/nothing/",
                "/call",
                "/call/rename/",
                "/live/"
            })
    void paths_are_exact(String path) {
        Response response = dispatcher.dispatch(Request.get(path));

        assertThat(response.status()).isEqualTo(404);
        assertThat(code(response)).isEqualTo("NOT_FOUND");
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Mizan-Schema", Answers.SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /session/     | GET, HEAD, OPTIONS",
                "PUT    | /call/        | POST, OPTIONS",
                "GET    | /call/        | POST, OPTIONS",
                "HEAD   | /call/        | POST, OPTIONS",
                "POST   | /ctx/product/ | GET, HEAD, OPTIONS",
                "DELETE | /ctx/product/ | GET, HEAD, OPTIONS",
                "get    | /ctx/product/ | GET, HEAD, OPTIONS",
                "FOO    | /ctx/product/ | GET, HEAD, OPTIONS"
            })
    void other_methods_are_refused_with_those_that_are_allowed(String method, String path, String allow) {
        Response response = dispatcher.dispatch(Request.of(method, path));

        assertThat(response.status()).isEqualTo(405);
        assertThat(code(response)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(response.headers()).containsEntry("Allow", allow);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/session/ | GET, HEAD, OPTIONS", "/call/ | POST, OPTIONS", "/ctx/product/ | GET, HEAD, OPTIONS"})
    void options_says_what_is_allowed_and_asks_nobody_who_is_there(String path, String allow) {
        Response response = dispatcher.dispatch(Request.of("OPTIONS", path).thatNobodyMayBeAskedAbout());

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers()).containsEntry("Allow", allow);
        assertThat(response.body()).isEmpty();
    }
}
