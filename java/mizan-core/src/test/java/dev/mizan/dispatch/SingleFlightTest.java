package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mizan.dispatch.Request.Who;
import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client shows and a call made stale comes with the call's answer. */
class SingleFlightTest {

    private final Board board = new Board();
    private Dispatcher dispatcher = dispatcher(SingleFlightLimits.DEFAULT);

    private Dispatcher dispatcher(SingleFlightLimits limits) {
        return Answers.builder(Board.registry(), board)
                .singleFlight(limits)
                .nanoTime(() -> board.nanos)
                .build();
    }

    private void limit(int contexts, int bytes, Duration time) {
        dispatcher = dispatcher(new SingleFlightLimits(contexts, bytes, time));
    }

    private static Request request(String function, String args, String visible) {
        return Request.call("{\"fn\":\"" + function + "\",\"args\":" + args + ",\"visible\":" + visible + "}");
    }

    private Response call(String function, String args, String visible) {
        return dispatcher.dispatch(request(function, args, visible));
    }

    private JsonNode contexts(String visible) {
        return json(call("everything", "{}", visible)).path("contexts");
    }

    private List<String> names(String visible) {
        return contexts(visible)
                .valueStream()
                .map(it -> it.get("context").asString() + it.get("params"))
                .toList();
    }

    private byte[] get(String pathAndQuery) {
        return dispatcher.dispatch(Request.get(pathAndQuery)).body();
    }

    @BeforeEach
    void forget() {
        Board.MADE.clear();
    }

    @Nested
    class An_answer {

        @Test
        void has_the_contexts_that_the_call_affected_in_the_clients_order() {
            Response response = call(
                    "edit", "{\"id\":5}", "[[\"week\",{}],[\"post\",{\"id\":6}],[\"post\",{\"id\":5}],[\"other\",{}]]");

            assertThat(text(response))
                    .isEqualTo("{\"result\":\"edited\",\"invalidate\":[{\"context\":\"post\",\"params\":{\"id\":5}}],"
                            + "\"contexts\":[{\"context\":\"post\",\"params\":{\"id\":5},"
                            + "\"data\":{\"likes\":[5,2],\"post\":\"post 5 after 1\"}}]}");
            assertThat(board.ran).containsExactly("call", "post 5");
        }

        @Test
        void has_the_bytes_of_the_bundle_that_a_read_gives() {
            String answer =
                    text(call("everything", "{}", "[[\"post\",{\"id\":7}],[\"page\",{\"tag\":\"é\",\"page\":3}]]"));

            assertThat(answer)
                    .contains(
                            "\"data\":" + new String(get("/ctx/post/?id=7"), StandardCharsets.UTF_8),
                            "\"data\":" + new String(get("/ctx/page/?tag=%C3%A9&page=3"), StandardCharsets.UTF_8));
        }

        @ParameterizedTest
        @CsvSource({"crash, 410", "unwritable, 500"})
        void has_them_also_where_the_call_failed_after_it_did_something(String function, int status) {
            Response response = call(function, "{\"id\":5}", "[[\"post\",{\"id\":5}]]");

            assertThat(response.status()).isEqualTo(status);
            assertThat(json(response).at("/error/code").asString()).isNotEmpty();
            assertThat(json(response).at("/invalidate/0/context").asString()).isEqualTo("post");
            assertThat(json(response).at("/contexts/0/data/post").asString()).startsWith("post 5");
        }

        @Test
        void has_no_such_member_where_nothing_is_visible_or_nothing_became_stale() {
            assertThat(text(call("edit", "{\"id\":5}", "[]"))).doesNotContain("contexts");
            assertThat(text(call("nothing", "{}", "[[\"post\",{\"id\":5}]]"))).isEqualTo("{\"result\":null}");
            assertThat(text(call("edit", "{\"id\":5}", "[[\"week\",{}]]"))).doesNotContain("contexts");
        }

        @Test
        void has_canonical_parameters_with_their_defaults() {
            assertThat(names("[[\"page\",{}],[\"page\",{\"page\":2,\"tag\":null}]]"))
                    .containsExactly("page{\"tag\":null,\"page\":1}", "page{\"tag\":null,\"page\":2}");
        }
    }

    @Nested
    class Parameters {

        private static final String KEY = "0F8FAD5B-D9CB-469F-A165-70867728950E";

        private List<String> values(String large, String share, String open, String kind, String at) {
            return names("[[\"values\",{\"large\":" + large + ",\"share\":" + share + ",\"open\":" + open + ",\"kind\":"
                    + kind + ",\"key\":\"" + KEY + "\",\"at\":" + at + "}]]");
        }

        @Test
        void are_read_as_the_client_writes_them_and_canonicalised() {
            assertThat(values("\"9007199254740993\"", "1.50", "true", "\"NEWS\"", "\"2026-11-23T03:02:00.500+02:00\""))
                    .containsExactly(
                            "values{\"large\":\"9007199254740993\",\"share\":1.5,\"open\":true,\"kind\":\"NEWS\","
                                    + "\"key\":\"" + KEY.toLowerCase(Locale.ROOT)
                                    + "\",\"at\":\"2026-11-23T01:02:00.5Z\"}");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\'',
                value = {
                    "5                | 1    | true     | \"NEWS\" | true",
                    "\"5\"            | 1    | true     | \"NEWS\" | true",
                    "9007199254740993 | 1    | true     | \"NEWS\" | false",
                    "5.0              | 1    | true     | \"NEWS\" | false",
                    "5                | \"1\" | true    | \"NEWS\" | false",
                    "5                | 1    | \"true\" | \"NEWS\" | false",
                    "5                | 1    | 1        | \"NEWS\" | false",
                    "5                | 1    | true     | \"news\" | false",
                    "5                | 1    | true     | 0        | false",
                    "null             | 1    | true     | \"NEWS\" | false",
                    "[5]              | 1    | true     | \"NEWS\" | false"
                })
        void are_of_their_declared_types(String large, String share, String open, String kind, boolean taken) {
            assertThat(values(large, share, open, kind, "\"2026-11-23T01:02:00Z\""))
                    .hasSize(taken ? 1 : 0);
        }
    }

    @Nested
    class What_is_visible {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "7",
                    "null",
                    "\"post\"",
                    "[]",
                    "[\"post\"]",
                    "[\"post\",{\"id\":5},1]",
                    "[7,{\"id\":5}]",
                    "[\"post\",null]",
                    "[\"post\",[5]]",
                    "[\"post\",{}]",
                    "[\"post\",{\"id\":[5]}]",
                    "[\"post\",{\"id\":5,\"more\":1}]",
                    "{\"context\":\"post\",\"params\":{\"id\":5}}",
                    "[\"Post\",{\"id\":5}]",
                    "[\"everything\",{}]",
                    "[\"odd\",{\"number\":2}]"
                })
        void and_cannot_be_read_or_is_unknown_is_passed_over(String entry) {
            assertThat(names("[" + entry + ",[\"week\",{}]]")).containsExactly("week{}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "null", "\"post\"", "7"})
        void is_a_list_or_the_call_is_refused(String visible) {
            Response response = call("everything", "{}", visible);

            assertThat(response.status()).isEqualTo(400);
            assertThat(json(response).at("/error/details/path/0").asString()).isEqualTo("visible");
            assertThat(board.ran).isEmpty();
        }

        @Test
        void twice_is_read_once_however_it_is_spelled() {
            assertThat(
                            names(
                                    "[[\"page\",{\"page\":1}],[\"page\",{}],[\"page\",{\"tag\":null}],[\"page\",{\"tag\":\"\"}]]"))
                    .containsExactly("page{\"tag\":null,\"page\":1}", "page{\"tag\":\"\",\"page\":1}");
        }

        @Test
        void is_looked_at_up_to_the_32nd_entry() {
            String unread = IntStream.range(0, 31).mapToObj(it -> "7").collect(Collectors.joining(","));

            assertThat(names("[" + unread + ",[\"week\",{}]]")).containsExactly("week{}");
            assertThat(names("[7," + unread + ",[\"week\",{}]]")).isEmpty();
        }

        @Test
        void and_narrowed_by_code_is_read_only_where_it_is_meant() {
            JsonNode contexts = json(dispatcher.dispatch(request(
                                    "tagged",
                                    "{}",
                                    "[[\"page\",{\"tag\":\"null\"}],[\"page\",{\"page\":2}],[\"page\",{\"page\":1}],[\"inbox\",{}]]")
                            .as(Who.user("ann"))))
                    .path("contexts");

            assertThat(contexts.valueStream().map(it -> it.get("params").toString()))
                    .containsExactly("{\"tag\":\"null\",\"page\":1}", "{\"tag\":null,\"page\":2}");
        }

        @Test
        void and_belongs_to_a_user_whom_it_concerns_is_read_for_that_user() {
            Response response = dispatcher.dispatch(
                    request("tagged", "{}", "[[\"inbox\",{}]]").as(Who.user("bob")));

            assertThat(json(response).at("/contexts/0/data/inbox").asString()).isEqualTo("of bob");
        }
    }

    @Nested
    class The_caller {

        @Test
        void gets_only_what_the_contexts_rule_allows_and_nothing_is_bound_before() {
            String visible = "[[\"staff\",{\"number\":3}],[\"inbox\",{}],[\"week\",{}]]";

            assertThat(names(visible)).containsExactly("week{}");
            assertThat(json(dispatcher.dispatch(
                                    request("everything", "{}", visible).as(Who.user("ann"))))
                            .findValuesAsString("context"))
                    .containsExactly("inbox", "week");
            assertThat(Board.MADE).isEmpty();
            assertThat(json(dispatcher.dispatch(
                                    request("everything", "{}", visible).as(Who.user("sam", "STAFF"))))
                            .findValuesAsString("context"))
                    .containsExactly("staff", "inbox", "week");
            assertThat(Board.MADE).containsExactly(3);
        }

        @Test
        void gets_no_contexts_where_the_function_made_another_of_them() {
            Response response = dispatcher.dispatch(request("edit", "{\"id\":5}", "[[\"post\",{\"id\":5}]]")
                    .as(Who.user("ann"))
                    .thenAs(Who.user("bob")));

            assertThat(text(response)).contains("\"invalidate\"").doesNotContain("contexts");
        }
    }

    @Nested
    class An_error {

        @Test
        void of_one_context_touches_neither_the_others_nor_the_result() {
            Response response = call(
                    "everything",
                    "{}",
                    "[[\"failing\",{\"how\":\"declared\"}],[\"failing\",{\"how\":\"other\"}],[\"post\",{\"id\":91}],[\"week\",{}]]");

            assertThat(response.status()).isEqualTo(200);
            JsonNode contexts = json(response).get("contexts");
            assertThat(contexts.get(0).get("error")).isEqualTo(error("/ctx/failing/?how=declared"));
            assertThat(contexts.get(1).get("error")).isEqualTo(error("/ctx/failing/?how=other"));
            assertThat(contexts.get(2).get("error")).isEqualTo(error("/ctx/post/?id=91"));
            assertThat(contexts.get(3).get("data").get("week").asString()).isEqualTo("47");
            assertThat(contexts.findValuesAsString("code")).startsWith("GONE", "INTERNAL_ERROR", "VALIDATION_FAILED");
            assertThat(text(response)).doesNotContain("hunter2");
        }

        private JsonNode error(String pathAndQuery) {
            return json(dispatcher.dispatch(Request.get(pathAndQuery))).get("error");
        }
    }

    @Nested
    class The_caps {

        private String posts(int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(it -> "[\"post\",{\"id\":" + it + "}]")
                    .collect(Collectors.joining(",", "[", "]"));
        }

        @Test
        void let_eight_contexts_in() {
            assertThat(names(posts(10, 20))).hasSize(8).last().isEqualTo("post{\"id\":17}");
            assertThat(board.ran).doesNotContain("post 18");
        }

        @Test
        void leave_out_what_is_too_large_and_let_smaller_ones_in() {
            limit(8, 1000, Duration.ofSeconds(1));

            assertThat(
                            names(
                                    "[[\"long\",{\"size\":2000}],[\"long\",{\"size\":850}],[\"long\",{\"size\":60}],[\"week\",{}]]"))
                    .containsExactly("long{\"size\":850}", "week{}");
        }

        @Test
        void are_kept_by_all_contexts_together() {
            limit(8, 400, Duration.ofSeconds(1));

            Response response = call("everything", "{}", posts(10, 18));

            String contexts = text(response).replaceFirst(".*\"contexts\":\\[(.*)]}$", "$1");
            assertThat(contexts.length()).isBetween(300, 400);
        }

        @Test
        void begin_nothing_when_the_time_is_used_up() {
            assertThat(names("[[\"slow\",{\"millis\":300}],[\"slow\",{\"millis\":200}],[\"week\",{}]]"))
                    .containsExactly("slow{\"millis\":300}", "slow{\"millis\":200}");
        }

        @Test
        void begin_nothing_that_was_too_slow_or_too_large_twice_whoever_asked() {
            limit(8, 1000, Duration.ofMillis(500));
            get("/ctx/slow/?millis=600");
            assertThat(names("[[\"slow\",{\"millis\":700}]]"))
                    .as("once is no sign")
                    .hasSize(1);
            board.ran.clear();
            assertThat(names("[[\"slow\",{\"millis\":1}]]")).isEmpty();
            assertThat(board.ran).containsExactly("call");

            get("/ctx/slow/?millis=10");
            assertThat(names("[[\"slow\",{\"millis\":1}]]"))
                    .as("it has become quick")
                    .hasSize(1);

            get("/ctx/long/?size=1001");
            get("/ctx/long/?size=1001");
            assertThat(names("[[\"long\",{\"size\":1}]]")).isEmpty();
        }

        @Test
        void of_a_rate_limiter_count_each_context_and_end_at_the_first_that_is_too_much() {
            AtomicInteger left = new AtomicInteger(3);
            dispatcher = Answers.builder(Board.registry(), board)
                    .rateLimiter(exchange ->
                            left.getAndDecrement() > 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(1)))
                    .build();

            assertThat(names(posts(10, 16))).containsExactly("post{\"id\":10}", "post{\"id\":11}");
            assertThat(left)
                    .as("the call, two contexts and the one that was refused")
                    .hasValue(-1);
        }

        @Test
        void of_no_context_turn_it_off() {
            limit(0, 1000, Duration.ofSeconds(1));

            assertThat(contexts("[[\"week\",{}]]").isMissingNode()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
        void are_not_negative(int contexts, int bytes, int millis) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SingleFlightLimits(contexts, bytes, Duration.ofMillis(millis)));
        }
    }
}
