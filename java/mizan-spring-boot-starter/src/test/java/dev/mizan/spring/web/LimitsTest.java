package dev.mizan.spring.web;

import static dev.mizan.spring.app.Wire.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Application;
import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Limits that an application sets. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mizan.request.max-query-length=40",
            "mizan.request.max-parameters=2",
            "mizan.json.max-document-size=200B",
            "mizan.json.max-string-length=20",
            "mizan.json.max-depth=4",
            "mizan.json.max-tokens=20",
            "mizan.json.max-number-length=5",
            "server.tomcat.connection-timeout=500ms"
        })
class LimitsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "page=1, 200",
        "page=1&search=a, 200",
        "page=1&search=a&more=b, 400",
        "search=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 200",
        "search=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 414"
    })
    void holdForQueries(String query, int status) {
        assertThat(request(port, "GET /api/mizan/ctx/list/?" + query).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "echo    | {\"text\":\"aaaaaaaaaaaaaaaaaaaa\"}                              | 200",
                "echo    | {\"text\":\"aaaaaaaaaaaaaaaaaaaaa\"}                             | 400",
                "echo    | {\"text\":[[[]]]}                                                | 400",
                "numbers | {\"small\":12345,\"large\":1,\"exact\":\"1\",\"flag\":true}      | 200",
                "numbers | {\"small\":123456,\"large\":1,\"exact\":\"1\",\"flag\":true}     | 400",
                "echo    | {\"text\":[1,2,3,4,5,6,7,8,9,0,1,2,3,4,5]}                       | 400"
            })
    void holdForCalls(String function, String arguments, int status) {
        Browser browser = new Browser(port);
        browser.session();
        assertThat(browser.call(function, arguments).status()).isEqualTo(status);
    }

    @Test
    void holdForWholeBodies() {
        Browser browser = new Browser(port);
        browser.session();
        assertThat(browser.post("{\"fn\":\"nothing\",\"args\":{}}" + " ".repeat(200))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void cutOffABodyThatDoesNotCome() throws IOException {
        Browser browser = new Browser(port);
        browser.session();
        byte[] head = Wire.head(
                "POST /api/mizan/call/",
                "Content-Type: application/json",
                "Content-Length: 100",
                "Cookie: XSRF-TOKEN=" + browser.csrfToken(),
                "X-XSRF-TOKEN: " + browser.csrfToken());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write('{');
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("{\"error\":{\"code\":\"BAD_REQUEST\"");
        }
    }
}
