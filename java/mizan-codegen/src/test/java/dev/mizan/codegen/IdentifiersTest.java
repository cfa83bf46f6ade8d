package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Nested
    class Members {

        @ParameterizedTest
        @ValueSource(strings = {"name", "_id", "$ref", "x1", "class", "__proto__"})
        void thatAreIdentifiersStayAsTheyAre(String name) {
            assertThat(Identifiers.member(name)).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "first-name, 'first-name'",
                    "1st, '1st'",
                    "`a b`, 'a b'",
                    "it's, 'it\\'s'",
                    "größe, 'größe'",
                    "a.b, 'a.b'"
                })
        void thatAreNoIdentifiersAreQuoted(String name, String member) {
            assertThat(Identifiers.member(name)).isEqualTo(member);
        }

        @Test
        void withoutAnyCharacterAreQuoted() {
            assertThat(Identifiers.member("")).isEqualTo("''");
        }
    }

    @Nested
    class Quoting {

        @Test
        void escapesWhatWouldEndTheLiteralOrTheLine() {
            assertThat(Identifiers.quote("a'b\\c\nd\re\tf\u2028g\u0000h\u007F"))
                    .isEqualTo("'a\\'b\\\\c\\nd\\re\\tf\\u2028g\\u0000h\\u007f'");
        }

        @Test
        void keepsPairsOfSurrogatesAndEscapesLoneOnes() {
            assertThat(Identifiers.quote("😀")).isEqualTo("'😀'");
            assertThat(Identifiers.quote("\uD83D")).isEqualTo("'\\ud83d'");
            assertThat(Identifiers.quote("\uDE00\uD83D")).isEqualTo("'\\ude00\\ud83d'");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1, 1",
                "-2.5e3, -2.5e3",
                "true, true",
                "\"new\", 'new'",
                "\"it's\", 'it\\'s'",
                "\"say \\\"hi\\\"\", 'say \"hi\"'",
                "\"a\\\\b\\n\\u2028\", 'a\\\\b\\n\\u2028'",
                "\"\", ''"
            })
    void jsonBecomesALiteralOfTheSameValue(String json, String literal) {
        assertThat(Identifiers.literal(json)).isEqualTo(literal);
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_STOCK, OutOfStock", "GONE, Gone", "A__B_, AB", "HTTP2_ERROR, Http2Error"})
    void codesBecomeTypeNames(String code, String name) {
        assertThat(Identifiers.pascalOfCode(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "any", "never", "object", "undefined", "class"})
    void someNamesCannotNameAType(String name) {
        assertThat(Identifiers.isReservedType(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Map", "Record", "Date", "Promise", "Array", "Object", "String", "Error"})
    void globalsOfTheLanguageCan(String name) {
        assertThat(Identifiers.isReservedType(name)).isFalse();
    }
}
