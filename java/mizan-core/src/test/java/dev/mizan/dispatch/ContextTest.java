package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.dispatch.Request.Who;
import dev.mizan.http.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTest {

    private final Shop shop = new Shop();
    private final Dispatcher dispatcher = Answers.builder(shop).build();

    @Test
    void the_bundle_has_every_slot_and_keys_in_order_at_every_depth() {
        Response response = dispatcher.dispatch(Request.get("/ctx/product/?productId=5"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response))
                .isEqualTo("{\"available\":10,\"product\":{\"id\":5,\"name\":\"Pen\",\"sizes\":{\"a\":1,\"b\":2}}}");
    }

    @Nested
    class Parameters {

        @ParameterizedTest
        @CsvSource({
            "/ctx/reviews/?productId=5, '[5,1]'",
            "/ctx/reviews/?productId=5&page=1, '[5,1]'",
            "/ctx/reviews/?page=2&productId=5, '[5,2]'",
            "/ctx/reviews/?&productId=5&, '[5,1]'",
            "/ctx/reviews/?product%49d=%35, '[5,1]'",
        })
        void are_taken_in_any_order_and_defaults_applied(String path, String reviews) {
            assertThat(text(dispatcher.dispatch(Request.get(path)))).isEqualTo("{\"reviews\":" + reviews + "}");
        }

        @ParameterizedTest
        @CsvSource({
            "/ctx/catalog/, in null",
            "/ctx/catalog/?category=, 'in '",
            "/ctx/catalog/?category, 'in '",
            "/ctx/catalog/?category=a+b%2Bc, in a b+c",
            "/ctx/catalog/?category=%C3%BC, in ü",
        })
        void keep_absent_and_empty_apart_and_read_a_plus_as_a_space(String path, String products) {
            assertThat(json(dispatcher.dispatch(Request.get(path)))
                            .get("products")
                            .asString())
                    .isEqualTo(products);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/ctx/product/                           | [\"productId\"]",
                    "/ctx/product/?productId=                | [\"productId\"]",
                    "/ctx/product/?productId=05              | [\"productId\"]",
                    "/ctx/product/?productId=5.0             | [\"productId\"]",
                    "/ctx/product/?productId=9223372036854775808 | [\"productId\"]",
                    "/ctx/product/?productId=5&productId=5   | [\"productId\"]",
                    "/ctx/product/?productId=5&junk=1        | [\"junk\"]",
                    "/ctx/product/?productid=5               | [\"productId\"]",
                    "/ctx/catalog/?category=%00              | [\"category\"]",
                    "/ctx/catalog/?category=%C3              | []",
                    "/ctx/catalog/?category=%ED%A0%80        | []",
                    "/ctx/catalog/?category=%C0%AF           | []",
                    "/ctx/catalog/?category=%               | []",
                    "/ctx/catalog/?category=%4              | []",
                    "/ctx/catalog/?category=%zz             | []",
                    "/ctx/catalog/?category=ü               | []",
                })
        void that_are_wrong_are_refused_with_their_name(String path, String where) {
            Response response = dispatcher.dispatch(Request.get(path));

            assertThat(response.status()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(json(response).at("/error/details/path").toString()).isEqualTo(where);
        }

        @Test
        void that_are_too_long_together_are_refused() {
            Response response = dispatcher.dispatch(Request.get("/ctx/catalog/?category=" + "a".repeat(20_000)));

            assertThat(response.status()).isEqualTo(414);
            assertThat(code(response)).isEqualTo("URI_TOO_LONG");
        }

        @ParameterizedTest
        @CsvSource({
            "category=abcd, 200",
            "category=abcde, 414",
            "a=1&b=2&c, 400",
            "&&&&&&&&&&&&&, 200",
        })
        void are_held_to_the_limits_that_are_set(String query, int status) {
            Dispatcher narrow = Answers.builder(shop)
                    .requestLimits(new RequestLimits(13, 2))
                    .build();

            assertThat(narrow.dispatch(Request.get("/ctx/catalog/?" + query)).status())
                    .isEqualTo(status);
        }

        @Test
        void that_are_too_many_are_refused_before_they_are_looked_at() {
            String many = IntStream.range(0, 101).mapToObj(i -> "p" + i).collect(Collectors.joining("&"));

            Response response = dispatcher.dispatch(Request.get("/ctx/catalog/?" + many));

            assertThat(response.status()).isEqualTo(400);
            assertThat(text(response)).contains("too many", "\"path\":[]");
        }

        @Test
        void that_the_record_itself_refuses_are_refused_without_its_words() {
            Response response = dispatcher.dispatch(Request.get("/ctx/odd/?number=4"));

            assertThat(response.status()).isEqualTo(400);
            assertThat(text(response)).doesNotContain("secret").doesNotContain("4}");
        }

        @ParameterizedTest
        @CsvSource({"0, Min", "10, Max"})
        void that_break_a_constraint_of_the_record_or_of_a_read_are_field_errors(int page, String constraint) {
            Response response = dispatcher.dispatch(Request.get("/ctx/reviews/?productId=5&page=" + page));

            assertThat(response.status()).isEqualTo(422);
            assertThat(json(response).at("/error/details/fields/0/path").toString())
                    .isEqualTo("[\"page\"]");
            assertThat(json(response).at("/error/details/fields/0/code").asString())
                    .isEqualTo(constraint);
        }
    }

    @Nested
    class APublicBundle {

        @Test
        void asks_nobody_who_is_there_and_says_nothing_of_them() {
            Response response =
                    dispatcher.dispatch(Request.get("/ctx/product/?productId=5").thatNobodyMayBeAskedAbout());

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers())
                    .containsEntry("Cache-Control", "no-cache")
                    .doesNotContainKeys(
                            "X-Mizan-Identity", "X-Mizan-Schema", "Cross-Origin-Resource-Policy", "Vary", "Set-Cookie");
        }

        @Test
        void is_read_from_other_sites_too() {
            assertThat(dispatcher
                            .dispatch(Request.get("/ctx/product/?productId=5").header("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class APrivateBundle {

        @Test
        void says_who_it_is_for_and_that_no_shared_cache_may_keep_it() {
            Response response = dispatcher.dispatch(Request.get("/ctx/cart/").as(Who.user("ann")));

            assertThat(text(response)).isEqualTo("{\"cart\":\"cart of ann\"}");
            assertThat(response.headers())
                    .containsEntry("Cache-Control", "private, no-cache")
                    .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                    .containsEntry("X-Mizan-Schema", Answers.SCHEMA)
                    .containsKey("X-Mizan-Identity");
        }

        @ParameterizedTest
        @CsvSource({"cross-site, 403", "same-site, 200", "same-origin, 200", "none, 200"})
        void is_refused_to_other_sites(String site, int status) {
            Response response = dispatcher.dispatch(
                    Request.get("/ctx/cart/").as(Who.user("ann")).header("Sec-Fetch-Site", site));

            assertThat(response.status()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(status == 403 ? "FORBIDDEN" : "none");
        }

        @Test
        void is_given_to_another_site_that_holds_a_token() {
            assertThat(dispatcher
                            .dispatch(Request.get("/ctx/cart/")
                                    .as(Who.user("ann").byToken())
                                    .header("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void names_the_identity_in_a_refusal_as_well() {
            Response response = dispatcher.dispatch(Request.get("/ctx/cart/"));

            assertThat(response.status()).isEqualTo(401);
            assertThat(response.headers())
                    .containsEntry("WWW-Authenticate", "Mizan")
                    .containsEntry("X-Mizan-Identity", "-");
        }

        @Test
        void is_refused_before_its_parameters_are_looked_at() {
            Response response =
                    dispatcher.dispatch(Request.get("/ctx/staff/?junk=1").as(Who.user("ann", "USER")));

            assertThat(response.status()).isEqualTo(403);
            assertThat(code(response)).isEqualTo("FORBIDDEN");
            assertThat(shop.ran).isEmpty();
        }

        @Test
        void is_given_to_who_has_the_role() {
            assertThat(dispatcher
                            .dispatch(Request.get("/ctx/staff/").as(Who.user("ada", "ADMIN")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Revalidation {

        private final String path = "/ctx/product/?productId=5";

        private String etag() {
            return dispatcher.dispatch(Request.get(path)).headers().get("ETag");
        }

        @Test
        void same_data_has_the_same_weak_tag_and_other_data_another() {
            assertThat(etag())
                    .startsWith("W/\"")
                    .isEqualTo(etag())
                    .isNotEqualTo(dispatcher
                            .dispatch(Request.get("/ctx/product/?productId=6"))
                            .headers()
                            .get("ETag"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"%s", "W/\"other\", %s", " %s ,\"x\"", "*"})
        void a_tag_that_matches_is_answered_without_a_body(String form) {
            Response response = dispatcher.dispatch(Request.get(path).header("If-None-Match", form.formatted(etag())));

            assertThat(response.status()).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers())
                    .containsEntry("ETag", etag())
                    .containsEntry("Cache-Control", "no-cache")
                    .doesNotContainKey("Content-Type");
        }

        @Test
        void a_strong_tag_of_the_same_text_matches() {
            assertThat(dispatcher
                            .dispatch(Request.get(path).header("If-None-Match", etag().substring("W/".length())))
                            .status())
                    .isEqualTo(304);
        }

        @Test
        void a_tag_of_other_data_does_not_match() {
            assertThat(dispatcher
                            .dispatch(Request.get(path).header("If-None-Match", "W/\"other\""))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void a_private_answer_without_a_body_says_who_it_is_for() {
            Request first = Request.get("/ctx/cart/").as(Who.user("ann"));
            String tag = dispatcher.dispatch(first).headers().get("ETag");

            Response response = dispatcher.dispatch(first.header("If-None-Match", tag));

            assertThat(response.status()).isEqualTo(304);
            assertThat(response.headers()).containsKey("X-Mizan-Identity").containsKey("X-Mizan-Schema");
        }
    }

    @Test
    void head_is_answered_as_get_is() {
        Response get = dispatcher.dispatch(Request.get("/ctx/product/?productId=5"));
        Response head = dispatcher.dispatch(Request.of("HEAD", "/ctx/product/?productId=5"));

        assertThat(head.headers()).isEqualTo(get.headers());
        assertThat(head.body()).hasSameSizeAs(get.body());
    }

    @Test
    void one_slots_failure_is_the_answer_and_keeps_its_secrets() {
        Response response = dispatcher.dispatch(Request.get("/ctx/broken/"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response))
                .isEqualTo(
                        "{\"error\":{\"code\":\"INTERNAL_ERROR\",\"message\":\"Something went wrong on the server.\","
                                + "\"details\":{\"id\":\"id-1\"}}}");
        assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
    }
}
