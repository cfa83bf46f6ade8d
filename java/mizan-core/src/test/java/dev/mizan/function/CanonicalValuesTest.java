package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Vectors;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CanonicalValuesTest {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("int", int.class),
            Map.entry("long", long.class),
            Map.entry("BigInteger", BigInteger.class),
            Map.entry("double", double.class),
            Map.entry("float", float.class),
            Map.entry("boolean", boolean.class),
            Map.entry("String", String.class),
            Map.entry("UUID", UUID.class),
            Map.entry("Instant", Instant.class),
            Map.entry("OffsetDateTime", OffsetDateTime.class),
            Map.entry("LocalDate", LocalDate.class),
            Map.entry("LocalTime", LocalTime.class),
            Map.entry("LocalDateTime", LocalDateTime.class));

    static List<JsonNode> cases() {
        return Vectors.cases("canonical-values.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void text_in_a_query_is_refused_or_has_the_canonical_form_of_the_vector(JsonNode vector) {
        ParameterType type =
                ParameterType.of(TYPES.get(vector.get("type").asString())).orElseThrow();

        Optional<Object> value = type.decode(vector.get("input").asString());

        if (vector.has("error")) {
            assertThat(value).isEmpty();
        } else {
            assertThat(value.map(type::canonical))
                    .contains(vector.get("canonical").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void canonical_text_reads_as_the_value_that_it_was_written_from(JsonNode vector) {
        ParameterType type =
                ParameterType.of(TYPES.get(vector.get("type").asString())).orElseThrow();

        type.decode(vector.get("input").asString())
                .ifPresent(
                        value -> assertThat(type.decode(type.canonical(value))).contains(value));
    }
}
