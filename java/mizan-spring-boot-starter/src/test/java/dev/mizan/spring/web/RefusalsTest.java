package dev.mizan.spring.web;

import static dev.mizan.spring.app.Wire.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Mizan's servlet never sees: refused by Spring Security's filters, its firewall, or the container. */
@OnRealPort
class RefusalsTest {

    private static final String SECRET = "s3cr3t";

    @LocalServerPort
    int port;

    @AfterEach
    void theServerGoesOn() {
        assertThat(request(port, "GET /api/mizan/session/").status()).isEqualTo(200);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                arguments("/api/mizan/ctx//product/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/product/;a=" + SECRET, 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx;jsessionid=" + SECRET + "/product/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/%2e%2e/" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/%25" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/a%2F" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/a%5C" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/a%00" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/%zz" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/ctx/%c3%28" + SECRET + "/", 400, "BAD_REQUEST"),
                arguments("/api/mizan/" + SECRET, 404, "NOT_FOUND"),
                arguments("/api/mizan/session", 404, "NOT_FOUND"),
                arguments("/api/mizan/session/" + SECRET, 404, "NOT_FOUND"),
                arguments("/api/mizan/live/", 404, "NOT_FOUND"),
                arguments("/api/mizan/", 404, "NOT_FOUND"),
                arguments("/api/mizan", 404, "NOT_FOUND"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void pathsThatLeadNowhereHaveTheEnvelope(String path, int status, String code) {
        assertRefused(request(port, "GET " + path), status, code);
    }

    @ParameterizedTest
    @CsvSource({"DELETE", "PUT", "PATCH", "FOO", "TRACE", "PROPFIND"})
    void otherMethodsAreNotAllowed(String method) {
        Wire.Answer answer = request(port, method + " /api/mizan/session/");
        assertRefused(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).hasSize(1);
    }

    @Test
    void optionsSayWhatIsAllowed() {
        Wire.Answer answer = request(port, "OPTIONS /api/mizan/session/");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).containsExactly("GET, HEAD, OPTIONS");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headIsGetWithoutABody() {
        Wire.Answer head = request(port, "HEAD /api/mizan/session/");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isNotEqualTo(List.of("0"));
    }

    @Test
    void wrongPasswordsAreAnsweredWithoutADialog() {
        Wire.Answer answer = request(port, "GET /api/mizan/session/", "Authorization: Basic YW5uOnp6");
        assertRefused(answer, 401, "UNAUTHORIZED");
        assertThat(answer.header("WWW-Authenticate")).containsExactly("Mizan");
    }

    @Test
    void everyBearerTokenIsABadOneWhereNoneIsConfigured() {
        Wire.Answer answer = request(port, "GET /api/mizan/session/", "Authorization: Bearer " + SECRET);
        assertRefused(answer, 401, "UNAUTHORIZED");
        assertThat(answer.header("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void mizansOwnTokenIsReserved() {
        assertRefused(request(port, "GET /api/mizan/session/", "X-Mizan-Token: " + SECRET), 401, "UNAUTHORIZED");
    }

    @Test
    void twoTokensAreOneTooMany() {
        assertRefused(
                request(port, "GET /api/mizan/session/", "X-Mizan-Token: " + SECRET, "Authorization: Bearer " + SECRET),
                400,
                "BAD_REQUEST");
    }

    @Test
    void anUnsafeRequestWithoutATokenIsRefusedAndMakesNoSession() {
        Wire.Answer answer = request(port, "POST /api/mizan/call/", new byte[0], "Content-Type: application/json");
        assertRefused(answer, 403, "CSRF_FAILED");
        assertThat(answer.header("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    static Stream<Arguments> brokenRequests() {
        String path = "GET /api/mizan/session/ HTTP/1.1\r\nConnection: close\r\n";
        return Stream.of(
                arguments("no host", path + "\r\n", true),
                arguments("a bad host", path + "Host: a b\r\n\r\n", true),
                arguments("a bad header name", path + "Host: a\r\nBad\u0001: x\r\n\r\n", true),
                arguments("an unknown version", "GET /api/mizan/session/ HTTP/9.9\r\nHost: a\r\n\r\n", true),
                arguments(
                        "a transfer encoding that does not exist",
                        path + "Host: a\r\nTransfer-Encoding: x\r\n\r\n",
                        true),
                arguments("two lengths", path + "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", true),
                arguments("no request line", "GARBAGE\r\n\r\n", false),
                arguments(
                        "an over-long address", "GET /api/mizan/?" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRequests")
    void whatTheContainerCannotParseIsAClientError(String name, String bytes, boolean hasPath) {
        Wire.Answer answer = Wire.send(port, bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isBetween(400, 505);
        if (hasPath) {
            assertThat(answer.body()).startsWith("{\"error\":{\"code\":");
        }
        assertThat(answer.body()).doesNotContain("at org.apache", "Exception");
    }

    @Test
    void pathsOfTheApplicationKeepTheirOwnErrors() {
        assertThat(request(port, "GET /page", "Accept: text/html").status()).isEqualTo(302);
        assertThat(request(port, "GET /api/mizanine", "Accept: text/html").status())
                .isEqualTo(302);
        assertThat(request(port, "FOO /page").body()).doesNotContain("\"error\":{");
    }

    private static void assertRefused(Wire.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Content-Type")).singleElement().asString().startsWith("application/json");
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "\tat ");
    }
}
