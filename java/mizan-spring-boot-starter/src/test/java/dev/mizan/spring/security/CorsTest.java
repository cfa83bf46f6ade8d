package dev.mizan.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Application;
import dev.mizan.spring.app.Wire;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of an allowed origin read every answer, also what Spring Security and the container refuse. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mizan.allowed-origins=https://admin.example")
class CorsTest {

    private static final String ORIGIN = "Origin: https://admin.example";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET /api/mizan/session/, X-Nothing: 1, 200",
        "GET /api/mizan/ctx/list/, X-Nothing: 1, 200",
        "GET /api/mizan/ctx/account/, X-Nothing: 1, 401",
        "GET /api/mizan/ctx/account/, Authorization: Basic bm9ib2R5OnB3, 401",
        "GET /api/mizan/ctx/account/, Authorization: Bearer bad, 401",
        "GET /api/mizan/ctx/account/;a=b, X-Nothing: 1, 400",
        "POST /api/mizan/call/, Content-Type: application/json, 403"
    })
    void answersAndRefusalsCanBeRead(String line, String header, int status) {
        byte[] body = "{\"fn\":\"echo\",\"args\":{\"text\":\"a\"}}".getBytes(StandardCharsets.UTF_8);
        Wire.Answer answer = line.startsWith("POST")
                ? Wire.request(port, line, body, header, ORIGIN)
                : Wire.request(port, line, header, ORIGIN);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("https://admin.example");
        assertThat(answer.header("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Test
    void aPreflightHasNoCredentialsAndIsAnsweredAllTheSame() {
        Wire.Answer answer = Wire.request(
                port,
                "OPTIONS /api/mizan/call/",
                ORIGIN,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type,x-xsrf-token");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods")).containsExactly("POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).containsExactly("content-type,x-xsrf-token");
    }

    @Test
    void anotherOriginIsToldNothing() {
        Wire.Answer answer = Wire.request(port, "GET /api/mizan/ctx/list/", "Origin: https://evil.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Vary")).contains("Origin");
    }
}
