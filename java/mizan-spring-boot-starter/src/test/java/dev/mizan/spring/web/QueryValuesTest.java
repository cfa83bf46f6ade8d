package dev.mizan.spring.web;

import static dev.mizan.spring.app.Wire.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared vectors of the protocol, as query parameters of contexts. */
@OnRealPort
class QueryValuesTest {

    @LocalServerPort
    int port;

    static Stream<Arguments> vectors() {
        JsonNode vectors = new JsonMapper()
                .readTree(
                        Path.of("../../protocol/vectors/canonical-values.json").toFile());
        return StreamSupport.stream(vectors.get("cases").spliterator(), false)
                .map(it -> arguments(
                        it.get("type").asString(),
                        it.get("input").asString(),
                        it.has("canonical") ? it.get("canonical").asString() : null));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @MethodSource("vectors")
    void areReadStrictlyAndMeanTheSameAsTheirCanonicalText(String type, String input, String canonical) {
        Wire.Answer answer = read(type, input);
        if (canonical == null) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body())
                    .startsWith("{\"error\":{\"code\":\"BAD_REQUEST\"")
                    .contains("\"path\":[\"value\"]");
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(read(type, canonical).body()).isEqualTo(answer.body());
        }
    }

    private Wire.Answer read(String type, String value) {
        String context = type.equals("UUID") ? "uuid" : Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return request(
                port, "GET /api/mizan/ctx/" + context + "/?value=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
