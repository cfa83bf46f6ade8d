package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.Patch;
import dev.mizan.function.Registry;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Arguments of a call")
class ReadingArgumentsTest {

    enum Colour {
        RED,
        @JsonProperty("light-blue")
        BLUE
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(int side) implements Shape {}

    record Form(
            int rating,
            @NotBlank String title,
            @Nullable String note,
            List<String> tags,
            @Default("7") int page,
            Patch<String> patch,
            Optional<String> maybe) {

        @AssertTrue
        public boolean isSensible() {
            return true;
        }
    }

    record Marked(Instant when) {}

    static class Functions {
        @Client
        public void aLong(long value) {}

        @Client
        public void anInt(int value) {}

        @Client
        public void aByte(Byte value) {}

        @Client
        public void aDouble(double value) {}

        @Client
        public void aFloat(float value) {}

        @Client
        public void aBoolean(boolean value) {}

        @Client
        public void aText(String value) {}

        @Client
        public void aDecimal(BigDecimal value) {}

        @Client
        public void aBig(BigInteger value) {}

        @Client
        public void anId(UUID value) {}

        @Client
        public void aDate(LocalDate value) {}

        @Client
        public void anInstant(Instant value) {}

        @Client
        public void aColour(Colour value) {}

        @Client
        public void aLongAsText(LongAsText value) {}

        @Client
        public void someTexts(List<String> value) {}

        @Client
        public void someGaps(List<@Nullable String> value) {}

        @Client
        public void innerGaps(List<List<@Nullable String>> value) {}

        @Client
        public void outerGaps(Map<String, @Nullable List<String>> value) {}

        @Client
        public void nested(NestedForm value) {}

        @Client
        public void byColour(Map<Colour, Integer> value) {}

        @Client
        public void byNumber(Map<Integer, String> value) {}

        @Client
        public void aShape(Shape value) {}

        @Client
        public void aForm(Form value) {}

        @Client
        public void someForms(List<Marked> value) {}

        @Client
        public void nullable(@Nullable String value) {}

        @Client
        public void defaulted(@Default("5") int value) {}

        @Client
        public void notBlank(@NotBlank String value) {}

        @Client
        public void patched(Patch<Integer> value) {}

        @Client
        public void nothing() {}

        @Client
        @Affects(Which.class)
        public void move(Which value) {}
    }

    record LongAsText(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long id) {}

    record NestedForm(
            List<List<@Nullable String>> gaps, Patch<List<String>> patch, Optional<Map<String, Integer>> map) {}

    record Which(long id, @Default("1") int page, @Nullable String sort) {}

    static final Json JSON = Json.create(JsonLimits.DEFAULT);
    static final Registry REGISTRY = Registry.of(List.of(Functions.class.getDeclaredMethods()));

    static Decoded<@Nullable Object[]> read(String function, String args) {
        byte[] bytes = args.getBytes(StandardCharsets.UTF_8);
        return JSON.argumentsReader(REGISTRY.function(function).orElseThrow())
                .read(new CallBody.Slice(bytes, 0, bytes.length));
    }

    static @Nullable Object value(String function, String value) {
        Decoded<@Nullable Object[]> read = read(function, "{\"value\":" + value + "}");
        assertThat(read).isInstanceOf(Decoded.Value.class);
        return ((Decoded.Value<@Nullable Object[]>) read).value()[0];
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String path(String function, String value) {
        return pathOf(read(function, "{\"value\":" + value + "}"));
    }

    static String pathOf(Decoded<@Nullable Object[]> read) {
        assertThat(read).isInstanceOf(Decoded.Refused.class);
        return String.join(
                "/",
                ((Decoded.Refused<?>) read)
                        .path().stream().map(Object::toString).toList());
    }

    @Nested
    @DisplayName("are taken in their one form")
    class Taken {

        @ParameterizedTest(name = "{0} takes {1}")
        @CsvSource(delimiter = '|', textBlock = """
                aLong       | 9223372036854775807                    | 9223372036854775807
                aLong       | -1                                     | -1
                anInt       | 0                                      | 0
                aDouble     | 1                                      | 1.0
                aDouble     | 1e3                                    | 1000.0
                aFloat      | 0.5                                    | 0.5
                aBoolean    | true                                   | true
                aText       | ""                                     | ''
                aDecimal    | "10.50"                                | 10.50
                aBig        | "123456789012345678901234567890"       | 123456789012345678901234567890
                anId        | "0A6E3B2C-1D4F-4A5B-8C6D-7E8F9A0B1C2D" | 0a6e3b2c-1d4f-4a5b-8c6d-7e8f9a0b1c2d
                aDate       | "2026-02-28"                           | 2026-02-28
                anInstant   | "2026-11-23T02:02:03+01:00"            | 2026-11-23T01:02:03Z
                aColour     | "light-blue"                           | BLUE
                aLongAsText | {"id":"9007199254740993"}              | LongAsText[id=9007199254740993]
                someTexts   | ["a"]                                  | [a]
                someGaps    | [null]                                 | [null]
                innerGaps   | [["a",null]]                           | [[a, null]]
                outerGaps   | {"a":null}                             | {a=null}
                nested      | {"gaps":[[null]]}                      | NestedForm[gaps=[[null]], patch=Absent[], map=Optional.empty]
                nested      | {"gaps":[],"patch":null,"map":null}    | NestedForm[gaps=[], patch=Set[value=null], map=Optional.empty]
                nested      | {"gaps":[],"patch":["a"],"map":{"b":1}} | NestedForm[gaps=[], patch=Set[value=[a]], map=Optional[{b=1}]]
                byColour    | {"light-blue":1}                       | {BLUE=1}
                byNumber    | {"5":"a"}                              | {5=a}
                aShape      | {"type":"Circle","radius":2}           | Circle[radius=2.0]
                aShape      | {"side":2,"type":"Square"}             | Square[side=2]
                nullable    | null                                   |
                notBlank    | null                                   |
                patched     | null                                   | Set[value=null]
                patched     | 3                                      | Set[value=3]
                move        | {"id":5}                               | Which[id=5, page=1, sort=null]
                """)
        void value(String function, String json, @Nullable String expected) {
            assertThat(text(ReadingArgumentsTest.value(function, json))).isEqualTo(expected);
        }

        @Test
        @DisplayName("with absent members as they are declared")
        void absentMembers() {
            assertThat(ReadingArgumentsTest.value("aForm", "{\"rating\":5,\"tags\":[]}"))
                    .isEqualTo(new Form(5, null, null, List.of(), 7, Patch.absent(), Optional.empty()));
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({"nullable, ", "defaulted, 5", "notBlank, ", "patched, Absent[]"})
        @DisplayName("where none is sent")
        void absent(String function, @Nullable String expected) {
            Decoded<@Nullable Object[]> read = read(function, "{}");
            assertThat(text(((Decoded.Value<@Nullable Object[]>) read).value()[0]))
                    .isEqualTo(expected);
        }
    }

    @Nested
    @DisplayName("are refused, with the place")
    class Refused {

        @ParameterizedTest(name = "{0} refuses {1}")
        @CsvSource(delimiter = '|', textBlock = """
                aLong       | "7"                                 | value
                aLong       | 1.0                                 | value
                aLong       | 1e3                                 | value
                aLong       | 9223372036854775808                 | value
                aLong       | true                                | value
                aLong       | null                                | value
                aLong       | ""                                  | value
                aLong       | []                                  | value
                aLong       | [1]                                 | value
                anInt       | 2147483648                          | value
                aByte       | 128                                 | value
                aDouble     | "1"                                 | value
                aDouble     | "NaN"                               | value
                aDouble     | 1e999                               | value
                aFloat      | 1e39                                | value
                aBoolean    | 1                                   | value
                aBoolean    | "true"                              | value
                aText       | 5                                   | value
                aText       | true                                | value
                aText       | null                                | value
                aText       | {}                                  | value
                aDecimal    | 10.5                                | value
                aDecimal    | "1e5"                               | value
                aDecimal    | "01"                                | value
                aBig        | 5                                   | value
                anId        | "Cm47LB1PSluMbX6PmgscLQ=="          | value
                aDate       | "2026-02-30"                        | value
                aDate       | "2026-02-28T00:00:00"               | value
                aDate       | [2026,2,28]                         | value
                anInstant   | 1700000000                          | value
                anInstant   | "1700000000"                        | value
                aColour     | "BLUE"                              | value
                aColour     | 0                                   | value
                aColour     | "red"                               | value
                aColour     | ""                                  | value
                aLongAsText | {"id":5}                            | value/id
                someTexts   | [null]                              | value/0
                someTexts   | "a"                                 | value
                someTexts   | ["a",5]                             | value/1
                innerGaps   | [null]                              | value/0
                outerGaps   | {"a":["b",null]}                    | value/a/1
                nested      | {"gaps":[null]}                     | value/gaps/0
                nested      | {"gaps":[],"patch":[null]}          | value/patch/0
                nested      | {"gaps":[],"map":{"b":null}}        | value/map/b
                byColour    | {"BLUE":1}                          | value/BLUE
                byNumber    | {"05":"a"}                          | value/05
                aShape      | {"radius":2}                        | value/type
                aShape      | {"type":"Triangle"}                 | value/type
                aForm       | {"rating":5}                        | value/tags
                aForm       | {"tags":[]}                         | value/rating
                aForm       | {"rating":5,"tags":[],"sensible":true} | value/sensible
                aForm       | {"rating":5,"tags":[],"page":null}  | value/page
                aForm       | {"rating":"5","tags":[]}            | value/rating
                aForm       | {"rating":5,"tags":["a",null]}      | value/tags/1
                someForms   | [{"when":"2026-11-23T01:02:03Z"},{"when":null}] | value/1/when
                defaulted   | null                                | value
                """)
        void value(String function, String json, String place) {
            assertThat(path(function, json)).isEqualTo(place);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                aLong   | {}                    | value
                aLong   | {"value":1,"other":2} | other
                nothing | {"value":1}           | value
                """)
        @DisplayName("where the wrong ones are sent")
        void names(String function, String args, String place) {
            assertThat(pathOf(read(function, args))).isEqualTo(place);
        }

        @ParameterizedTest(name = "{0} for an int")
        @ValueSource(strings = {"1.0", "2147483648", "99999999999999999999"})
        @DisplayName("as what they should have been")
        void expectation(String number) {
            assertThat(((Decoded.Refused<?>) read("anInt", "{\"value\":" + number + "}")).problem())
                    .isEqualTo("It must be an integer in the range of its type.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"secret-4711\"", "{\"secret-4711\":1}", "[\"secret-4711\"]"})
        @DisplayName("without a word of what was sent")
        void silently(String value) {
            for (String function : List.of("aLong", "aColour", "aDate", "anId", "aShape", "someForms", "byNumber")) {
                Decoded<@Nullable Object[]> read = read(function, "{\"value\":" + value + "}");
                if (read instanceof Decoded.Refused<?> refused) {
                    assertThat(refused.problem())
                            .doesNotContain("4711")
                            .doesNotContain("java")
                            .doesNotContain("mizan");
                }
            }
        }
    }
}
