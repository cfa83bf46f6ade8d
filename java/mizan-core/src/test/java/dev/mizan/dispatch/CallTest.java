package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.dispatch.Request.Who;
import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

    private final Shop shop = new Shop();
    private final Dispatcher dispatcher = Answers.builder(shop).build();

    private Response call(String function, String args) {
        return dispatcher.dispatch(Request.call(function, args));
    }

    @Test
    void the_result_is_given_as_it_is() {
        Response response = call("echo", "{\"text\":\"hi\",\"times\":2,\"end\":\"?\"}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("{\"result\":\"hi2?\"}");
        assertThat(response.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Mizan-Schema", Answers.SCHEMA)
                .containsEntry("X-Mizan-Identity", "-");
    }

    @Test
    void void_gives_null() {
        assertThat(text(dispatcher.dispatch(Request.call("members", "{}").as(Who.user("ann")))))
                .isEqualTo("{\"result\":null}");
    }

    @Test
    void what_the_client_shows_may_be_sent_along() {
        assertThat(
                        text(
                                dispatcher.dispatch(
                                        Request.call(
                                                "{\"visible\":[[\"product\",{\"productId\":1}],7],\"args\":{\"text\":\"a\"},\"fn\":\"echo\"}"))))
                .isEqualTo("{\"result\":\"anull!\"}");
    }

    @Nested
    class Bodies {

        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                delimiter = '|',
                value = {
                    "application/json                  | 200",
                    "application/json;charset=utf-8    | 200",
                    "APPLICATION/JSON; Charset=\"UTF-8\" | 200",
                    "application/json;charset=utf-16   | 415",
                    "application/json;charset=latin1   | 415",
                    "application/jsonp                 | 415",
                    "text/plain                        | 415",
                    "application/x-www-form-urlencoded | 415",
                    "none                              | 415"
                })
        void are_json_in_utf8_by_their_headers(String contentType, int status) {
            Response response =
                    dispatcher.dispatch(Request.call("echo", "{\"text\":\"a\"}").header("Content-Type", contentType));

            assertThat(response.status()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(status == 415 ? "UNSUPPORTED_MEDIA_TYPE" : "none");
        }

        @Test
        void that_are_compressed_are_not_understood() {
            assertThat(dispatcher
                            .dispatch(Request.call("echo", "{\"text\":\"a\"}").header("Content-Encoding", "gzip"))
                            .status())
                    .isEqualTo(415);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void that_are_too_large_are_refused_whether_they_say_so_or_not(boolean chunked) {
            String large = "{\"fn\":\"echo\",\"args\":{\"text\":\"" + "a".repeat(1 << 20) + "\"}}";
            Request request = Request.call(large).header("Transfer-Encoding", chunked ? "chunked" : null);

            Response response = dispatcher.dispatch(request);

            assertThat(response.status()).isEqualTo(413);
            assertThat(code(response)).isEqualTo("PAYLOAD_TOO_LARGE");
            assertThat(shop.ran).isEmpty();
        }

        @Test
        void that_announce_more_than_is_taken_are_not_read_at_all() {
            Response response = dispatcher.dispatch(Request.call("echo", "{\"text\":\"a\"}")
                    .header("Content-Length", "5000000000")
                    .thatMayNotBeRead());

            assertThat(response.status()).isEqualTo(413);
        }

        @Test
        void that_end_before_their_announced_length_run_nothing() {
            Response response =
                    dispatcher.dispatch(Request.call("echo", "{\"text\":\"a\"}").header("Content-Length", "500"));

            assertThat(response.status()).isEqualTo(400);
            assertThat(shop.ran).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{",
                    "{}",
                    "{\"fn\":\"rename\"",
                    "{\"fn\":\"rename\",\"args\":[1]}",
                    "{\"fn\":\"rename\",\"args\":null}",
                    "{\"fn\":\"discontinue\",\"args\":[1]}",
                    "{\"fn\":\"discontinue\",\"args\":null}",
                    "{\"fn\":\"discontinue\",\"args\":\"\"}",
                    "{\"fn\":7,\"args\":{}}",
                    "{\"fn\":\"rename\",\"args\":{\"productId\":1,\"name\":\"a\"}} x",
                    "{\"fn\":\"rename\",\"args\":{\"productId\":1,\"name\":\"a\"},\"more\":1}",
                    "{\"fn\":\"rename\",\"fn\":\"rename\",\"args\":{\"productId\":1,\"name\":\"a\"}}",
                    "{\"fn\":\"rename\",\"args\":{\"productId\":1,\"productId\":1,\"name\":\"a\"}}",
                    "{\"fn\":\"rename\",\"args\":{\"productId\":01,\"name\":\"a\"}}",
                    "{'fn':'rename','args':{}}",
                    "\uFEFF{\"fn\":\"rename\",\"args\":{\"productId\":1,\"name\":\"a\"}}"
                })
        void that_are_malformed_run_nothing_and_invalidate_nothing(String body) {
            Response response = dispatcher.dispatch(Request.call(body));

            assertThat(response.status()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(json(response).has("invalidate")).isFalse();
            assertThat(shop.ran).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("dev.mizan.dispatch.CallTest#excesses")
        void that_go_beyond_a_limit_are_refused(String text) {
            Response response = call("echo", "{\"text\":" + text + "}");

            assertThat(response.status()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(text(response)).hasSizeLessThan(300);
            assertThat(shop.ran).isEmpty();
        }

        @Test
        void that_are_not_utf8_are_refused() {
            byte[] utf16 = "{\"fn\":\"echo\",\"args\":{\"text\":\"a\"}}".getBytes(StandardCharsets.UTF_16LE);
            byte[] broken = "{\"fn\":\"echo\",\"args\":{\"text\":\"\u00ff\"}}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(code(dispatcher.dispatch(Request.call("").body(utf16)))).isEqualTo("BAD_REQUEST");
            assertThat(code(dispatcher.dispatch(Request.call("").body(broken)))).isEqualTo("BAD_REQUEST");
        }
    }

    static Stream<String> excesses() {
        return Stream.of(
                "[".repeat(100) + "]".repeat(100),
                "9".repeat(5_000),
                "\"" + "a".repeat(300_000) + "\"",
                "[" + "1,".repeat(60_000) + "1]");
    }

    @Nested
    class Finding {

        @ParameterizedTest
        @ValueSource(strings = {"nothing", "Echo", "notPublished", "toString", "product", "echo ", ""})
        void knows_only_functions_that_are_published_and_no_reads(String function) {
            Response response = call(function, "{}");

            assertThat(response.status()).isEqualTo(404);
            assertThat(code(response)).isEqualTo("NOT_FOUND");
            assertThat(shop.ran).isEmpty();
        }
    }

    @Nested
    class AccessRules {

        @BeforeEach
        void forget() {
            Shop.Witness.MADE.clear();
        }

        @ParameterizedTest
        @CsvSource({
            "echo,    nobody, 200, none",
            "members, nobody, 401, UNAUTHORIZED",
            "members, ann,    200, none",
            "witness, nobody, 401, UNAUTHORIZED",
            "witness, ann,    403, FORBIDDEN",
            "witness, ada,    200, none",
            "denied,  nobody, 401, UNAUTHORIZED",
            "denied,  ada,    403, FORBIDDEN"
        })
        void decide(String function, String who, int status, String code) {
            Who identity = switch (who) {
                case "ann" -> Who.user("ann", "USER");
                case "ada" -> Who.user("ada", "ADMIN");
                default -> Who.nobody();
            };
            String args = switch (function) {
                case "echo" -> "{\"text\":\"a\"}";
                case "witness" -> "{\"witness\":{\"text\":\"a\"}}";
                default -> "{}";
            };

            Response response = dispatcher.dispatch(Request.call(function, args).as(identity));

            assertThat(response.status()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
            if (status != 200) {
                assertThat(shop.ran).isEmpty();
            }
        }

        @Test
        void are_evaluated_before_any_argument_is_made() {
            Request request = Request.call("witness", "{\"witness\":{\"text\":\"a\"}}");

            dispatcher.dispatch(request.as(Who.user("ann", "USER")));
            assertThat(Shop.Witness.MADE).isEmpty();

            dispatcher.dispatch(request.as(Who.user("ada", "ADMIN")));
            assertThat(Shop.Witness.MADE).containsExactly("a");
        }

        @Test
        void that_a_framework_enforces_inside_are_told_apart_by_who_is_there() {
            assertThat(code(dispatcher.dispatch(Request.call("forbidden", "{}"))))
                    .isEqualTo("UNAUTHORIZED");
            Response response =
                    dispatcher.dispatch(Request.call("forbidden", "{}").as(Who.user("ann")));
            assertThat(code(response)).isEqualTo("FORBIDDEN");
            assertThat(text(response)).doesNotContain("hunter2");
        }
    }

    @Nested
    class Arguments {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"productId\":1,\"name\":\"a\",\"page\":2} | [\"page\"]",
                    "{\"productId\":1}                       | [\"name\"]",
                    "{\"productId\":\"1\",\"name\":\"a\"}    | [\"productId\"]",
                    "{\"productId\":1.0,\"name\":\"a\"}      | [\"productId\"]",
                    "{\"productId\":null,\"name\":\"a\"}     | [\"productId\"]",
                    "{\"productId\":9223372036854775808,\"name\":\"a\"} | [\"productId\"]",
                    "{\"productId\":1,\"name\":null}         | [\"name\"]",
                    "{\"productId\":1,\"name\":7}            | [\"name\"]"
                })
        void that_are_unknown_missing_or_of_another_type_run_nothing(String args, String path) {
            Response response = call("rename", args);

            assertThat(response.status()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(json(response).at("/error/details/path").toString()).isEqualTo(path);
            assertThat(shop.ran).isEmpty();
        }
    }

    @Nested
    class Constraints {

        private static final String FINE = "\"rating\":3,\"title\":\"Good\",\"tags\":[],\"lines\":[],\"byName\":{}";

        private Response review(String review) {
            return call("addReview", "{\"productId\":5,\"review\":{" + review + "}}");
        }

        @Test
        void that_hold_let_it_run() {
            assertThat(review(FINE).status()).isEqualTo(200);
            assertThat(shop.ran).containsExactly("addReview");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"rating\":3             | \"rating\":77              | [\"review\",\"rating\"]              | Max",
                    "\"title\":\"Good\"       | \"title\":\" \"           | [\"review\",\"title\"]               | NotBlank",
                    "\"title\":\"Good\"       | \"title\":null            | [\"review\",\"title\"]               | NotBlank",
                    "\"tags\":[]              | \"tags\":[\"a\",\"4711-4711\"] | [\"review\",\"tags\",1]          | Size",
                    "\"lines\":[]             | \"lines\":[{\"article\":\"\",\"quantity\":1}] | [\"review\",\"lines\",0,\"article\"] | NotBlank",
                    "\"byName\":{}            | \"byName\":{\"k\":{\"article\":\"x\",\"quantity\":0}} | [\"review\",\"byName\",\"k\",\"quantity\"] | Min"
                })
        void that_are_broken_are_field_errors_by_wire_names(String fine, String broken, String path, String code) {
            Response response = review(FINE.replace(fine, broken));

            assertThat(response.status()).isEqualTo(422);
            assertThat(code(response)).isEqualTo("VALIDATION_FAILED");
            assertThat(json(response).at("/error/details/fields")).hasSize(1);
            assertThat(json(response).at("/error/details/fields/0/path").toString())
                    .isEqualTo(path);
            assertThat(json(response).at("/error/details/fields/0/code").asString())
                    .isEqualTo(code);
            assertThat(shop.ran).isEmpty();
        }

        @Test
        void tell_their_bounds_and_never_the_value() {
            Response response = review(FINE.replace("3", "77").replace("\"tags\":[]", "\"tags\":[\"4711-4711\"]"));

            assertThat(json(response).at("/error/details/fields/0/attributes").toString())
                    .isEqualTo("{\"max\":5}");
            assertThat(text(response))
                    .contains("is too long")
                    .doesNotContain("77")
                    .doesNotContain("4711");
        }

        @Test
        void on_no_field_are_errors_of_the_form() {
            Response response = review(FINE.replace("3", "5").replace("Good", "G"));

            assertThat(json(response).at("/error/details/fields")).isEmpty();
            assertThat(json(response).at("/error/details/form/0/code").asString())
                    .isEqualTo("AssertTrue");
            assertThat(json(response).at("/error/details/form/0").has("path")).isFalse();
        }
    }

    @Nested
    class Failing {

        @Test
        void with_a_declared_error_gives_its_code_and_payload() {
            Response response = call("buy", "{\"productId\":5,\"quantity\":3}");

            assertThat(response.status()).isEqualTo(409);
            assertThat(text(response))
                    .startsWith("{\"error\":{\"code\":\"OUT_OF_STOCK\",\"message\":\"There are not enough left.\","
                            + "\"details\":{\"left\":2}}");
        }

        @Test
        void with_a_client_error_that_no_throws_clause_names_gives_its_code_if_it_is_a_good_one() {
            assertThat(code(call("undeclared", "{\"wrongly\":false}"))).isEqualTo("UNDECLARED");
            assertThat(call("undeclared", "{\"wrongly\":true}").status()).isEqualTo(500);
        }

        @Test
        void with_anything_else_gives_an_id_and_keeps_the_text() {
            Response response = call("crash", "{\"productId\":5}");

            assertThat(response.status()).isEqualTo(500);
            assertThat(json(response).at("/error/details/id").asString()).isEqualTo("id-1");
            assertThat(text(response)).doesNotContain("hunter2").doesNotContain("Exception");
        }

        @ParameterizedTest
        @ValueSource(strings = {"crash", "unwritable"})
        void does_not_hide_what_it_did(String function) {
            Response response = call(function, "{\"productId\":5}");

            assertThat(response.status()).isEqualTo(500);
            assertThat(json(response).get("invalidate").toString())
                    .isEqualTo("[{\"context\":\"product\",\"params\":{\"productId\":5}}]");
        }
    }

    @Nested
    class Invalidating {

        @Test
        void is_narrowed_by_decoded_arguments() {
            assertThat(text(call("rename", "{\"productId\":5,\"name\":\"a\"}")))
                    .isEqualTo(
                            "{\"result\":null,\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":5}},"
                                    + "{\"context\":\"reviews\",\"params\":{\"productId\":5}}]}");
        }

        @Test
        void is_narrowed_by_code_and_says_nothing_of_other_users() {
            Response response =
                    dispatcher.dispatch(Request.call("discontinue", "{}").as(Who.user("ann")));

            assertThat(json(response).get("invalidate").toString())
                    .isEqualTo("[{\"context\":\"catalog\",\"params\":{\"category\":\"pens\"}}]");
        }
    }

    @Nested
    class ForeignSites {

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "same-origin, -,                        200",
                    "none,        -,                        200",
                    "same-site,   -,                        403",
                    "cross-site,  -,                        403",
                    "cross-site,  https://shop.example,     403",
                    "cross-site,  https://admin.example,    200",
                    "-,           https://shop.example,     200",
                    "-,           HTTPS://SHOP.example,     200",
                    "-,           https://admin.example,    200",
                    "-,           https://evil.example,     403",
                    "-,           http://shop.example,      403",
                    "-,           https://shop.example:444, 403",
                    "-,           null,                     403",
                    "-,           -,                        200"
                })
        void cannot_make_a_browser_call(String site, String origin, int status) {
            Dispatcher withAdmin = Answers.builder(shop)
                    .allowedOrigins(Set.of("https://admin.example"))
                    .build();

            Response response = withAdmin.dispatch(Request.call("echo", "{\"text\":\"a\"}")
                    .header("Sec-Fetch-Site", site)
                    .header("Origin", origin));

            assertThat(response.status()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(status == 403 ? "CSRF_FAILED" : "none");
        }

        @Test
        void that_hold_a_token_may_call() {
            assertThat(dispatcher
                            .dispatch(Request.call("echo", "{\"text\":\"a\"}")
                                    .header("Sec-Fetch-Site", "cross-site")
                                    .as(Who.user("ann").byToken()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Tokens {

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "Bearer abc, -, false, 401",
                    "bearer abc, -, false, 401",
                    "Bearer,     -, false, 401",
                    "Bearer abc, -, true,  200",
                    "Basic abc,  -, false, 200",
                    "-,          t, false, 401",
                    "-,          t, true,  401",
                    "Bearer abc, t, true,  400"
                })
        void that_are_bad_are_refused_with_no_fall_back(
                String authorization, String mizanToken, boolean good, int status) {
            Who ann = Who.user("ann");
            for (Request request : new Request[] {
                Request.call("echo", "{\"text\":\"a\"}"), Request.get("/session/"), Request.get("/ctx/cart/")
            }) {
                Response response = dispatcher.dispatch(request.as(good ? ann.byToken() : ann)
                        .header("Authorization", authorization)
                        .header("X-Mizan-Token", mizanToken));

                assertThat(response.status()).isEqualTo(status);
                if (status == 401) {
                    assertThat(response.headers()).containsEntry("WWW-Authenticate", "Bearer");
                }
            }
        }
    }
}
