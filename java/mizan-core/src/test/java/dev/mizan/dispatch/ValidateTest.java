package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ValidateTest {

    private static final String VALID =
            "{\"order\":{\"address\":{\"street\":\"Here\"},\"lines\":[{\"sku\":\"A\",\"quantity\":1}],"
                    + "\"tags\":[],\"delivery\":\"EXPRESS\",\"gift\":false}}";

    private final Desk desk = new Desk();
    private final Dispatcher dispatcher = Answers.builder(Desk.registry(), desk)
            .unforeseeableAccess(function -> function.name().equals("guarded"))
            .build();

    private Response validate(String body) {
        return dispatcher.dispatch(request(body));
    }

    private static Request request(String body) {
        return Request.of("POST", "/validate/")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private Response validate(String function, String args) {
        return validate("{\"fn\":\"" + function + "\",\"args\":" + args + "}");
    }

    private static List<String> fields(Response response) {
        assertThat(response.status()).as(text(response)).isEqualTo(200);
        return errors(json(response).get("fields")).toList();
    }

    private static Stream<String> errors(JsonNode errors) {
        return errors.valueStream()
                .map(error -> error.get("path") + " " + error.get("code").asString());
    }

    @Test
    void says_that_all_is_well_without_running_the_function() {
        Response response = validate("place", VALID);

        assertThat(text(response)).isEqualTo("{\"fields\":[],\"form\":[]}");
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Mizan-Identity", "-");
        assertThat(desk.ran).isEmpty();
    }

    @Test
    void says_all_that_is_wrong_at_once() {
        Response response = validate(
                "place",
                "{\"order\":{\"address\":{\"street\":\" \"},\"lines\":[{\"sku\":\"A\"},{\"sku\":7,\"quantity\":0}],"
                        + "\"tags\":[null],\"delivery\":\"SLOW\",\"gift\":\"no\",\"day\":\"soon\",\"pin\":\"1\"}}");

        assertThat(fields(response))
                .containsExactlyInAnyOrder(
                        "[\"order\",\"address\",\"street\"] NotBlank",
                        "[\"order\",\"lines\",0,\"quantity\"] Required",
                        "[\"order\",\"lines\",1,\"quantity\"] Min",
                        "[\"order\",\"lines\",1,\"sku\"] Type",
                        "[\"order\",\"tags\",0] Required",
                        "[\"order\",\"delivery\"] Type",
                        "[\"order\",\"gift\"] Type",
                        "[\"order\",\"day\"] Type",
                        "[\"order\",\"pin\"] Size");
        assertThat(json(response).get("form")).isEmpty();
    }

    @Test
    void says_what_is_missing_where_a_whole_object_is() {
        assertThat(fields(validate("place", "{}"))).containsExactly("[\"order\"] Required");
        assertThat(fields(validate("place", "{\"order\":{}}")))
                .contains("[\"order\",\"address\"] Required", "[\"order\",\"lines\"] Required");
    }

    @Test
    void errors_of_the_whole_are_said_where_all_of_it_can_be_read() {
        Response response = validate("place", VALID.replace("\"gift\":false", "\"gift\":true"));

        assertThat(json(response).get("form").get(0).get("message").asString()).isEqualTo("A gift needs a note.");
    }

    @Test
    void only_fields_that_are_asked_about_are_answered() {
        Response response = validate(
                "{\"fn\":\"place\",\"args\":{\"order\":{\"address\":{\"street\":\" \"},\"lines\":[{\"quantity\":0}],\"gift\":true}},"
                        + "\"paths\":[[\"order\",\"address\"],[\"order\",\"lines\",0,\"quantity\"]]}");

        assertThat(fields(response))
                .containsExactly(
                        "[\"order\",\"address\",\"street\"] NotBlank", "[\"order\",\"lines\",0,\"quantity\"] Min");
        assertThat(json(response).get("form")).isEmpty();
    }

    @Test
    void what_is_checked_when_a_function_is_called_is_not_told_before() {
        String args = "{\"name\":\"x\",\"taken\":\"used\"}";

        assertThat(fields(validate("rename", args))).isEmpty();
        assertThat(code(dispatcher.dispatch(Request.call("rename", args)))).isEqualTo("VALIDATION_FAILED");
    }

    /** Java remembers where it has been in vain, but not where an expression names a group again. */
    @Test
    void a_pattern_that_tries_without_end_gives_up_and_refuses() {
        assertThat(fields(validate("slow", "{\"text\":\"" + "a".repeat(100) + "\"}")))
                .containsExactly("[\"text\"] Pattern");
        assertThat(fields(validate("slow", "{\"text\":\"aaaab\"}"))).isEmpty();
    }

    @Test
    void files_stay_where_they_are() {
        assertThat(fields(validate("attach", "{\"title\":\"long title\",\"file\":null}")))
                .containsExactly("[\"title\"] Size");
        assertThat(fields(validate("attach", "{\"title\":\"long title\"}")))
                .containsExactly("[\"file\"] Required", "[\"title\"] Size");
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"fn\":\"place\",\"args\":{\"order\":{\"nothing\":1}}} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\":{\"nothing\":1}} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\":{},\"visible\":[]} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\":{},\"paths\":[[\"order\",\"nothing\"]]} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\":{},\"paths\":[[]]} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\":{},\"paths\":[7]} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\":{},\"paths\":{}} | 400 | BAD_REQUEST",
                    "{\"fn\":\"place\",\"args\": | 400 | BAD_REQUEST",
                    "{\"fn\":\"nothing\",\"args\":{}} | 404 | NOT_FOUND",
                    "{\"fn\":\"close\",\"args\":{}} | 401 | UNAUTHORIZED",
                    "{\"fn\":\"guarded\",\"args\":{}} | 401 | UNAUTHORIZED"
                })
        void what_a_call_would_refuse(String body, int status, String code) {
            Response response = validate(body.strip());

            assertThat(response.status()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }

        @Test
        void what_only_a_call_shows_to_be_allowed() {
            assertThat(code(dispatcher.dispatch(
                            request("{\"fn\":\"guarded\",\"args\":{}}").as(Request.Who.user("ann")))))
                    .isEqualTo("FORBIDDEN");
        }

        @Test
        void requests_of_other_sites() {
            assertThat(code(dispatcher.dispatch(
                            request("{\"fn\":\"place\",\"args\":{}}").header("Sec-Fetch-Site", "cross-site"))))
                    .isEqualTo("CSRF_FAILED");
        }

        @Test
        void multipart_bodies() {
            assertThat(code(dispatcher.dispatch(request("").header("Content-Type", FormData.TYPE))))
                    .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        }
    }
}
