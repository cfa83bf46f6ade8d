package dev.mizan.spring.web;

import static dev.mizan.spring.app.Wire.request;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wrong input over plain HTTP: each gets its envelope and status, never the value that was sent, and the server goes on. */
@OnRealPort
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WrongInputTest {

    /** Stands wherever a value is sent, so that an echo shows. */
    private static final String SECRET = "4111111111111111";

    private static final String UTF8 = "application/json";

    @LocalServerPort
    int port;

    private Browser ann;

    @BeforeAll
    void logIn() {
        ann = Browser.loggedIn(port, "ann");
    }

    @AfterEach
    void theServerGoesOn() {
        assertThat(request(port, "GET /api/mizan/ctx/product/?productId=5").status())
                .isEqualTo(200);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("no JSON", "{\"fn\":\"echo\"," + SECRET, 400, null),
                body("nothing", "", 400, "[]"),
                body("null", "null", 400, "[]"),
                body("an array", "[\"" + SECRET + "\"]", 400, "[]"),
                body("text after the end", "{\"fn\":\"nothing\",\"args\":{}} " + SECRET, 400, "[]"),
                body("a comment", "{\"fn\":\"nothing\",\"args\":{}/* " + SECRET + " */}", 400, null),
                body("single quotes", "{'fn':'nothing','args':{}}", 400, "[]"),
                body("no function", "{\"args\":{}}", 400, "[\"fn\"]"),
                body("a number for a function", "{\"fn\":" + SECRET + ",\"args\":{}}", 400, "[\"fn\"]"),
                body("an unknown function", "{\"fn\":\"f" + SECRET + "\",\"args\":{}}", 404, null),
                body("a read's name", "{\"fn\":\"product\",\"args\":{\"productId\":5}}", 404, null),
                body("a method that is no function", "{\"fn\":\"insert\",\"args\":{}}", 404, null),
                body("an unknown member", "{\"fn\":\"nothing\",\"args\":{},\"x\":" + SECRET + "}", 400, null),
                body("positional arguments", "{\"fn\":\"echo\",\"args\":[\"" + SECRET + "\"]}", 400, "[\"args\"]"),
                body("a repeated member", "{\"fn\":\"nothing\",\"fn\":\"nothing\",\"args\":{}}", 400, null),
                call("an unknown argument", "nothing", "{\"x\":" + SECRET + "}", null),
                call("a missing argument", "echo", "{}", "[\"text\"]"),
                call("a repeated argument", "echo", "{\"text\":\"a\",\"text\":\"b\"}", null),
                call("null where it may not be", "echo", "{\"text\":null}", "[\"text\"]"),
                call("a number for text", "echo", "{\"text\":" + SECRET + "}", "[\"text\"]"),
                call("an object for text", "echo", "{\"text\":{\"a\":\"" + SECRET + "\"}}", "[\"text\"]"),
                call("NUL in text", "echo", "{\"text\":\"" + SECRET + "\\u0000\"}", "[]"),
                call("text for a number", "numbers", numbers("\"7\"", "1", "1", "true"), "[\"small\"]"),
                call("a fraction for an integer", "numbers", numbers("1.0", "1", "1", "true"), "[\"small\"]"),
                call("an int too large", "numbers", numbers("2147483648", "1", "1", "true"), "[\"small\"]"),
                call("a long too large", "numbers", numbers("1", "9223372036854775808", "1", "true"), "[\"large\"]"),
                call("a number for a boolean", "numbers", numbers("1", "1", "\"1\"", "1"), "[\"flag\"]"),
                call(
                        "5,000 digits",
                        "numbers",
                        numbers("1", "1", "\"1\"", "true").replace("1,", "1" + "0".repeat(5000) + ","),
                        null),
                call("depth 100", "echo", "{\"text\":" + "[".repeat(100) + "]".repeat(100) + "}", null),
                call(
                        "a wrong member of an object",
                        "addReview",
                        "{\"productId\":1,\"review\":{\"rating\":\"" + SECRET + "\",\"text\":\"x\"}}",
                        "[\"review\",\"rating\"]"),
                call(
                        "an unknown member of an object",
                        "addReview",
                        "{\"productId\":1,\"review\":{\"rating\":1,\"text\":\"x\",\"a\":1}}",
                        null),
                raw(
                        "a byte order mark",
                        bytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, echo("a")),
                        UTF8,
                        400),
                raw("UTF-16", echo("a").getBytes(UTF_16), UTF8, 400),
                raw("UTF-16, as it says", echo("a").getBytes(UTF_16), "application/json; charset=utf-16", 415),
                raw("Latin-1 umlauts", echo("ä" + SECRET).getBytes(ISO_8859_1), UTF8, 400),
                raw(
                        "overlong UTF-8",
                        bytes(new byte[] {'{', '"', 'f', 'n', '"', ':', '"', (byte) 0xC0, (byte) 0xAF}, "\"}"),
                        UTF8,
                        400),
                raw("a form", "fn=nothing".getBytes(UTF_8), "application/x-www-form-urlencoded", 415),
                raw("plain text", echo("a").getBytes(UTF_8), "text/plain", 415),
                raw("2 MB", echo("x".repeat(2_000_000)).getBytes(UTF_8), UTF8, 413),
                raw("a long string", echo("x".repeat(300_000)).getBytes(UTF_8), UTF8, 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void bodies(String name, byte[] body, String contentType, int status, String path, CapturedOutput output) {
        Wire.Answer answer = ann.post(body, "Content-Type: " + contentType);
        assertRefused(answer, status, code(status));
        if (path != null) {
            assertThat(answer.body()).contains("\"details\":{\"path\":" + path + "}");
        }
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void aTruncatedBody() {
        byte[] head = Wire.head(
                "POST /api/mizan/call/",
                "Content-Type: application/json",
                "Content-Length: 500",
                "Cookie: XSRF-TOKEN=" + ann.csrfToken(),
                "X-XSRF-TOKEN: " + ann.csrfToken());
        assertRefused(Wire.send(port, head, echo(SECRET).getBytes(UTF_8)), 400, "BAD_REQUEST");
    }

    @Test
    void twoMegabytesInChunks() {
        byte[] head = Wire.head(
                "POST /api/mizan/call/",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "Cookie: XSRF-TOKEN=" + ann.csrfToken(),
                "X-XSRF-TOKEN: " + ann.csrfToken());
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        Wire.Answer answer = Wire.send(port, head, (chunk.repeat(32) + "0\r\n\r\n").getBytes(UTF_8));
        assertRefused(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ctx/product/                              | 400 | BAD_REQUEST
                    ctx/product/?productId=                   | 400 | BAD_REQUEST
                    ctx/product/?productId=05                 | 400 | BAD_REQUEST
                    ctx/product/?productId=5&productId=5      | 400 | BAD_REQUEST
                    ctx/product/?productId=5&junk=4111111111111111 | 400 | BAD_REQUEST
                    ctx/product/?productid=5                  | 400 | BAD_REQUEST
                    ctx/product/?productId=%zz                | 400 | BAD_REQUEST
                    ctx/list/?search=%c3%28                   | 400 | BAD_REQUEST
                    ctx/list/?search=%C0%AF                   | 400 | BAD_REQUEST
                    ctx/list/?search=a%00b                    | 400 | BAD_REQUEST
                    ctx/list/?page=4111111111111111           | 400 | BAD_REQUEST
                    ctx/unknown/                              | 404 | NOT_FOUND
                    ctx/Product/?productId=5                  | 404 | NOT_FOUND
                    ctx/product?productId=5                   | 404 | NOT_FOUND
                    ctx/account/                              | 401 | UNAUTHORIZED
                    ctx/account/?junk=4111111111111111        | 401 | UNAUTHORIZED
                    call/                                     | 405 | METHOD_NOT_ALLOWED
                    """)
    void queries(String path, int status, String code) {
        assertRefused(request(port, "GET /api/mizan/" + path), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site: cross-site, 403",
        "Sec-Fetch-Site: same-site, 403",
        "Origin: https://evil.example, 403",
        "Origin: null, 403",
        "Sec-Fetch-Site: same-origin, 200",
        "Sec-Fetch-Site: none, 200",
        "X-Nothing: at all, 200"
    })
    void callsOfOtherSites(String header, int status) {
        Wire.Answer answer = ann.call("nothing", "{}", header);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (status == 403) {
            assertRefused(answer, 403, "CSRF_FAILED");
        }
    }

    @Test
    void callsOfTheOwnOrigin() {
        assertThat(ann.call("nothing", "{}", "Origin: http://localhost:" + port).status())
                .isEqualTo(403);
        assertThat(ann.call("nothing", "{}", "Origin: http://localhost").status())
                .isEqualTo(200);
    }

    @Test
    void privateReadsOfOtherSites() {
        assertRefused(ann.get("/api/mizan/ctx/account/", "Sec-Fetch-Site: cross-site"), 403, "FORBIDDEN");
        assertThat(ann.get("/api/mizan/ctx/product/?productId=5", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMissingAndAWrongToken() {
        String cookies = "Cookie: JSESSIONID=" + ann.cookies().get("JSESSIONID") + "; XSRF-TOKEN=" + ann.csrfToken();
        byte[] body = "{\"fn\":\"nothing\",\"args\":{}}".getBytes(UTF_8);
        assertRefused(
                request(port, "POST /api/mizan/call/", body, cookies, "Content-Type: application/json"),
                403,
                "CSRF_FAILED");
        assertRefused(
                request(
                        port,
                        "POST /api/mizan/call/",
                        body,
                        cookies,
                        "Content-Type: application/json",
                        "X-XSRF-TOKEN: " + SECRET),
                403,
                "CSRF_FAILED");
    }

    @Test
    void anExpiredSession() {
        Browser gone = Browser.loggedIn(port, "ann");
        gone.cookies().put("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
        Wire.Answer call = gone.call("addReview", "{\"productId\":1,\"review\":{\"rating\":1,\"text\":\"x\"}}");
        assertRefused(call, 401, "UNAUTHORIZED");
        assertThat(call.header("X-Mizan-Identity")).containsExactly("-");
        assertRefused(gone.get("/api/mizan/ctx/account/"), 401, "UNAUTHORIZED");
    }

    @Test
    void bothHeaderTokens() {
        String[] both = {"Authorization: Bearer " + SECRET, "X-Mizan-Token: " + SECRET};
        assertRefused(ann.call("nothing", "{}", both), 400, "BAD_REQUEST");
        assertRefused(ann.get("/api/mizan/ctx/account/", both), 400, "BAD_REQUEST");
        assertRefused(ann.get("/api/mizan/ctx/account/", "Authorization: Bearer " + SECRET), 401, "UNAUTHORIZED");
    }

    @Test
    void invalidValuesAreFieldErrors() {
        Wire.Answer answer = ann.call("addReview", "{\"productId\":1,\"review\":{\"rating\":9,\"text\":\"  \"}}");
        assertRefused(answer, 422, "VALIDATION_FAILED");
        assertThat(answer.body())
                .contains("\"path\":[\"review\",\"rating\"],\"code\":\"Max\"", "\"attributes\":{\"max\":5}")
                .contains("\"path\":[\"review\",\"text\"],\"code\":\"NotBlank\"");
    }

    @Test
    void whatTheServerFailsAtIsGenericAndFoundInTheLog(CapturedOutput output) {
        Wire.Answer answer = ann.call("failWithoutTransaction", "{\"productId\":77}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("top secret", "Exception");
        String id = answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(output).contains(id).contains("top secret text");
    }

    @ParameterizedTest
    @CsvSource({"ratio, share", "ticket, number"})
    void aResultThatIsNoJsonIsAFailureWhosePropertyIsInTheLog(String function, String property, CapturedOutput output) {
        Wire.Answer answer = ann.call(function, "{}");
        assertRefused(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain(property);
        assertThat(output).contains(property);
    }

    private static void assertRefused(Wire.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Content-Type")).containsExactly("application/json");
        assertThat(answer.header("X-Mizan-Schema")).hasSize(1);
        assertThat(answer.toString()).doesNotContain(SECRET, "Exception", "\tat ", "dev.mizan");
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "NOT_FOUND";
            case 413 -> "PAYLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> "BAD_REQUEST";
        };
    }

    private static String echo(String text) {
        return "{\"fn\":\"echo\",\"args\":{\"text\":\"" + text + "\"}}";
    }

    private static String numbers(String small, String large, String exact, String flag) {
        return "{\"small\":" + small + ",\"large\":" + large + ",\"exact\":" + exact + ",\"flag\":" + flag + "}";
    }

    private static byte[] bytes(byte[] start, String rest) {
        byte[] end = rest.getBytes(UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }

    private static Arguments call(String name, String function, String args, String path) {
        return body(name, "{\"fn\":\"" + function + "\",\"args\":" + args + "}", 400, path);
    }

    private static Arguments body(String name, String body, int status, String path) {
        return arguments(name, body.getBytes(UTF_8), UTF8, status, path);
    }

    private static Arguments raw(String name, byte[] body, String contentType, int status) {
        return arguments(name, body, contentType, status, null);
    }
}
