package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The body of a call")
class ReadingCallsTest {

    private static final JsonLimits SMALL = new JsonLimits(1000, 300, 5, 50, 20);
    private static final Json JSON = Json.create(SMALL);

    private static Decoded<CallBody> read(String body) {
        return JSON.readCall(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> refusedAt(byte[] body) {
        Decoded<CallBody> read = JSON.readCall(body);
        assertThat(read).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused<CallBody>) read).path();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"fn":"f","args":{"a":1}}                      | f | {"a":1}
            {"args":{"fn":"x"},"fn":"f"}                   | f | {"fn":"x"}
            {"fn":"f"}                                     | f | {}
            {"fn":"f","args":{},"visible":[["cart",{}]]}   | f | {}
             { "fn" : "f" , "args" : { "a" : [ 1 ] } }     | f | { "a" : [ 1 ] }
            {"fn":"fé","args":{"é":"é"},"visible":[]}      | fé | {"é":"é"}
            """)
    @DisplayName("gives the function's name and where its arguments stand")
    void read(String body, String fn, String args) {
        Decoded<CallBody> read = read(body);
        assertThat(read).isInstanceOf(Decoded.Value.class);
        CallBody call = ((Decoded.Value<CallBody>) read).value();
        assertThat(call.fn()).isEqualTo(fn);
        assertThat(new String(
                        call.args().bytes(), call.args().offset(), call.args().length(), StandardCharsets.UTF_8))
                .isEqualTo(args);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                                             | -
            ' '                                            | -
            null                                           | -
            []                                             | -
            "f"                                            | -
            {"fn":"f","args":{}} x                         | -
            {"fn":"f","args":{}}{}                         | -
            {}                                             | fn
            {"args":{}}                                    | fn
            {"fn":7}                                       | fn
            {"fn":null}                                    | fn
            {"fn":"f","args":[1]}                          | args
            {"fn":"f","args":null}                         | args
            {"fn":"f","visible":{}}                        | visible
            {"fn":"f","other":1}                           | other
            {"fn":"f","fn":"f"}                            | fn
            {"fn":"f","args":{},"args":{}}                 | args
            {"fn":"f","args":{"a":1,"a":1}}                | a
            {"fn":"f","args":{"a":{"b":1,"b":1}}}          | a/b
            {"fn":"f","args":{"a":[1,]}}                   | a/1
            {"fn":"f","args":{"a":NaN}}                    | a
            {"fn":"f","args":{"a":01}}                     | a
            {"fn":"f","args":{'a':1}}                      | args
            {"fn":"f","args":{"a":1}                       | args
            {"fn":"f","args":{"a":/**/1}}                  | a
            {"fn":"f","args":{"a":[[[[[[1]]]]]]}}          | a/0/0/0
            {"fn":"f","args":{"a":111111111111111111111}}  | a
            """)
    @DisplayName("is refused at the place, whatever its arguments are")
    void refused(String body, String place) {
        String path = String.join(
                "/",
                refusedAt(body.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(Object::toString)
                        .toList());
        assertThat(path).isEqualTo(place == null ? "" : place);
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                Arguments.of("an overlong NUL", bytes(0xC0, 0x80)),
                Arguments.of("an overlong slash", bytes(0xE0, 0x80, 0xAF)),
                Arguments.of("an encoded surrogate", bytes(0xED, 0xA0, 0x80)),
                Arguments.of("above U+10FFFF", bytes(0xF5, 0x80, 0x80, 0x80)),
                Arguments.of("Latin-1", bytes(0xE9)),
                Arguments.of("a sequence cut short", bytes(0xE2, 0x82)));
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notUtf8")
    @DisplayName("is refused if it is no UTF-8, in a string or before it all")
    void encodings(String name, byte[] octets) {
        assertThat(refusedAt(around("{\"fn\":\"f\",\"args\":{\"a\":\"", octets, "\"}}")))
                .as(name)
                .isEmpty();
        assertThat(refusedAt(around("", octets, "{\"fn\":\"f\"}"))).isEmpty();
    }

    private static byte[] around(String before, byte[] octets, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(octets);
        out.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    @DisplayName("is refused with a byte order mark before it; inside a string it is a character")
    void byteOrderMark() {
        assertThat(refusedAt("\uFEFF{\"fn\":\"f\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(read("{\"fn\":\"f\",\"args\":{\"a\":\"\uFEFF\"}}")).isInstanceOf(Decoded.Value.class);
    }

    @Test
    @DisplayName("is refused in UTF-16 and UTF-32, with a mark and without")
    void wideEncodings() {
        for (String charset : List.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
            byte[] body = "{\"fn\":\"f\"}".getBytes(java.nio.charset.Charset.forName(charset));
            assertThat(JSON.readCall(body)).as(charset).isInstanceOf(Decoded.Refused.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"\\u0000, false", "\\ud800, false", "\\udc00\\ud800, false", "\\ud83d\\ude00, true", "\\\\u0000, true"})
    @DisplayName("holds whole characters other than NUL, also in escapes")
    void escapes(String text, boolean taken) {
        Decoded<CallBody> read = read("{\"fn\":\"f\",\"args\":{\"a\":\"" + text + "\"}}");
        assertThat(read instanceof Decoded.Value).isEqualTo(taken);
    }

    @Test
    @DisplayName("may be as large as the limits say, and no larger")
    void limits() {
        assertThat(read("{\"fn\":\"f\",\"args\":{\"a\":\"" + "x".repeat(300) + "\"}}"))
                .isInstanceOf(Decoded.Value.class);
        assertThat(read("{\"fn\":\"f\",\"args\":{\"a\":\"" + "x".repeat(301) + "\"}}"))
                .isInstanceOf(Decoded.Refused.class);
        assertThat(read("{\"fn\":\"f\",\"args\":{\"a\":[" + "1,".repeat(60) + "1]}}"))
                .isInstanceOf(Decoded.Refused.class);
        assertThat(read("{\"fn\":\"f\"}" + " ".repeat(1000))).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    @DisplayName("never comes back in what is said about it")
    void silent() {
        for (String body : List.of(
                "{\"fn\":\"f\",\"args\":{\"a\":secret4711}}",
                "secret4711",
                "{\"fn\":\"f\",\"args\":{\"a\":\"secret4711")) {
            Decoded.Refused<CallBody> refused = (Decoded.Refused<CallBody>) read(body);
            assertThat(refused.problem()).doesNotContain("4711").doesNotContainIgnoringCase("jackson");
        }
    }
}
