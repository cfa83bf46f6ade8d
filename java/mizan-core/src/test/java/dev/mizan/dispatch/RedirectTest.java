package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mizan.Redirect;
import dev.mizan.http.Response;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.SchemaBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function may answer with another page of the application instead of data. */
class RedirectTest {

    private static final String STALE = "\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":5}}]";

    private final Dispatcher dispatcher = Answers.builder(new Shop()).build();

    private Response open(String page) {
        return dispatcher.dispatch(Request.call("open", "{\"productId\":5,\"page\":" + page + "}"));
    }

    @Test
    void stands_beside_a_result_of_null_and_makes_stale_what_any_function_does() {
        assertThat(text(open("\"/orders/7?from=cart#top\"")))
                .isEqualTo("{\"result\":null,\"redirect\":\"/orders/7?from=cart#top\"," + STALE + "}");
        assertThat(text(open("null"))).isEqualTo("{\"result\":null," + STALE + "}");
    }

    @Test
    void gives_the_client_no_data() {
        assertThat(SchemaBuilder.build(Shop.registry()).functions())
                .filteredOn(it -> it.name().equals("open"))
                .singleElement()
                .extracting(FunctionSchema::result)
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders/7", "/a?b=c&d=%2F%2Fe#f", "/%C3%A9"})
    void leads_to_a_page_of_the_application(String page) {
        assertThat(Redirect.to(page).page()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "//evil.example",
                "/a//b",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nX-Evil: 1",
                "/\t/evil.example",
                "/\u007f",
                "/é"
            })
    void leads_nowhere_else_and_says_so_without_the_path(String page) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Redirect.to(page))
                .withMessageContaining("a path that begins with one slash")
                .withMessageNotContaining("evil");
    }

    @Test
    void that_a_function_gets_wrong_is_a_failure_of_the_server_that_hides_nothing() {
        Response response = open("\"//evil.example\"");

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response)).doesNotContain("evil").contains(STALE);
        assertThat(json(response).has("redirect")).isFalse();
    }
}
