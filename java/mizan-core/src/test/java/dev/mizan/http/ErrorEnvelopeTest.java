package dev.mizan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ErrorEnvelopeTest {

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void every_error_is_one_object_and_never_stored(ErrorCode code) {
        Response response = ErrorEnvelope.of(code).response();

        assertThat(response.status()).isEqualTo(code.status());
        assertThat(text(response))
                .isEqualTo("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + code.message() + "\"}}");
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void a_401_opens_no_dialog_of_the_browser() {
        assertThat(ErrorEnvelope.of(ErrorCode.UNAUTHORIZED).response().headers())
                .containsEntry("WWW-Authenticate", "Mizan");
    }

    @Test
    void the_path_of_a_400_is_an_array_of_names_and_indexes() {
        Response response = ErrorEnvelope.badRequest("No \"quotes\" hurt.", List.of("a\"b", 0, "c"))
                .response();

        assertThat(JsonMapper.shared()
                        .readTree(response.body())
                        .at("/error/details/path")
                        .toString())
                .isEqualTo("[\"a\\\"b\",0,\"c\"]");
        assertThat(JsonMapper.shared()
                        .readTree(response.body())
                        .at("/error/message")
                        .asString())
                .isEqualTo("No \"quotes\" hurt.");
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "406, BAD_REQUEST",
        "413, PAYLOAD_TOO_LARGE",
        "414, URI_TOO_LONG",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "422, VALIDATION_FAILED",
        "429, RATE_LIMITED",
        "500, INTERNAL_ERROR",
        "502, INTERNAL_ERROR",
        "503, UNAVAILABLE"
    })
    void a_status_that_others_set_has_the_nearest_code(int status, ErrorCode code) {
        assertThat(ErrorCode.ofStatus(status)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_FOUND", "NETWORK", "TIMEOUT", "ABORTED", "BAD_RESPONSE", "SCHEMA"})
    void codes_of_server_and_client_are_reserved(String code) {
        assertThat(ErrorCode.isReserved(code)).isTrue();
        assertThat(ErrorCode.isReserved("MY_" + code)).isFalse();
    }
}
