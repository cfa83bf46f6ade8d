package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTypeTest {

    enum Size {
        SMALL,
        @JsonProperty("extra-large")
        EXTRA_LARGE
    }

    enum Level {
        LOW(1),
        HIGH(2);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        @JsonValue
        int number() {
            return number;
        }
    }

    enum Pair {
        ONE;

        @JsonValue
        List<String> parts() {
            return List.of("a", "b");
        }
    }

    @ParameterizedTest
    @MethodSource
    void says_how_the_client_writes_it(Class<?> type, String wireType) {
        assertThat(ParameterType.of(type)).map(ParameterType::wireType).contains(wireType);
    }

    static Stream<Arguments> says_how_the_client_writes_it() {
        return Stream.of(
                Arguments.of(long.class, "integer"),
                Arguments.of(Long.class, "integer"),
                Arguments.of(int.class, "integer"),
                Arguments.of(short.class, "integer"),
                Arguments.of(byte.class, "integer"),
                Arguments.of(BigInteger.class, "integer"),
                Arguments.of(double.class, "number"),
                Arguments.of(Float.class, "number"),
                Arguments.of(boolean.class, "boolean"),
                Arguments.of(String.class, "text"),
                Arguments.of(Size.class, "enum"),
                Arguments.of(Level.class, "integer"),
                Arguments.of(UUID.class, "uuid"),
                Arguments.of(Instant.class, "instant"),
                Arguments.of(OffsetDateTime.class, "instant"),
                Arguments.of(LocalDate.class, "date"),
                Arguments.of(LocalTime.class, "time"),
                Arguments.of(LocalDateTime.class, "dateTime"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {BigDecimal.class, List.class, int[].class, Object.class, Optional.class, char.class, Pair.class})
    void other_types_are_no_parameters(Class<?> type) {
        assertThat(ParameterType.of(type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"128, false", "127, true", "-128, true", "-129, false"})
    void integers_stay_within_their_type(String text, boolean accepted) {
        assertThat(ParameterType.of(byte.class).orElseThrow().decode(text).isPresent())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740991, 9007199254740991", "9007199254740992, '\"9007199254740992\"'"})
    void integers_that_javascript_cannot_hold_are_text_in_json(long value, String json) {
        assertThat(ParameterType.of(long.class).orElseThrow().json(value)).isEqualTo(json);
    }

    @Nested
    class Enums {

        private final ParameterType size = ParameterType.of(Size.class).orElseThrow();

        @Test
        void go_by_the_names_that_jackson_gives_them() {
            assertThat(size.decode("extra-large")).contains(Size.EXTRA_LARGE);
            assertThat(size.canonical(Size.EXTRA_LARGE)).isEqualTo("extra-large");
            assertThat(size.json(Size.SMALL)).isEqualTo("\"SMALL\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"EXTRA_LARGE", "small", "0", ""})
        void know_no_other_spelling(String text) {
            assertThat(size.decode(text)).isEmpty();
        }

        @Test
        void with_numbers_are_numbers_in_json() {
            ParameterType level = ParameterType.of(Level.class).orElseThrow();

            assertThat(level.decode("2")).contains(Level.HIGH);
            assertThat(level.json(Level.HIGH)).isEqualTo("2");
        }
    }

    @Test
    void numbers_that_are_not_finite_have_no_canonical_text() {
        ParameterType type = ParameterType.of(double.class).orElseThrow();

        assertThat(type.accepts(Double.NaN)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> type.canonical(Double.NEGATIVE_INFINITY));
    }
}
