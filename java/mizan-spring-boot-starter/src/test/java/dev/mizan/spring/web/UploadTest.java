package dev.mizan.spring.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Albums;
import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files over plain HTTP, in an application whose own filters parse bodies; nothing is left on disk in any case. */
@OnRealPort
@TestInstance(Lifecycle.PER_CLASS)
class UploadTest {

    private static final String TYPE = "Content-Type: multipart/form-data; boundary=boundary";

    @LocalServerPort
    int port;

    @Value("${mizan.uploads.directory}")
    Path directory;

    @Autowired
    Albums albums;

    private Browser ann;
    private Browser nobody;

    @BeforeAll
    void logIn() throws IOException {
        Files.createDirectories(directory);
        ann = Browser.loggedIn(port, "ann");
        nobody = new Browser(port);
        nobody.session();
    }

    @AfterEach
    void nothingIsLeftOnDisk() {
        assertThat(directory).isEmptyDirectory();
    }

    private static String call(String function, String args) {
        return "--boundary\r\nContent-Disposition: form-data; name=\"call\"\r\n\r\n{\"fn\":\"" + function
                + "\",\"args\":" + args + "}\r\n";
    }

    private static String file(String name, String fileName, String content) {
        return "--boundary\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    private static String one(String function, int size) {
        return call(function, "{\"file\":null}") + file("file", "a.txt", "x".repeat(size)) + "--boundary--\r\n";
    }

    private static String many(int files) {
        StringBuilder body = new StringBuilder(call("count", "{\"files\":[" + "null,".repeat(files - 1) + "null]}"));
        for (int i = 0; i < files; i++) {
            body.append(file("files." + i, i + ".txt", "x"));
        }
        return body + "--boundary--\r\n";
    }

    @Nested
    class A_file {

        @ParameterizedTest
        @CsvSource({"0", "1", "65536", "3000000"})
        void reaches_its_function(int size) {
            assertThat(ann.post(one("store", size), TYPE).body()).contains(" " + size + " a.txt\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                ../../../etc/passwd          | passwd
                C:\\\\windows\\\\win.ini | win.ini
                ..                           | -
                """)
        void has_a_name_that_leads_nowhere(String sent, String safe) {
            String body = call("store", "{\"file\":null}") + file("file", sent, "x") + "--boundary--\r\n";

            assertThat(ann.post(body, TYPE).body()).endsWith(" " + safe + "\"}");
        }

        @Test
        void may_come_in_chunks_of_any_size() {
            byte[] head = head(nobody, "Transfer-Encoding: chunked");
            StringBuilder chunks = new StringBuilder();
            for (char each : many(2).toCharArray()) {
                chunks.append("1\r\n").append(each).append("\r\n");
            }

            assertThat(Wire.send(port, head, (chunks + "0\r\n\r\n").getBytes(UTF_8))
                            .body())
                    .contains("\"result\":2");
        }

        @Test
        void is_deleted_when_its_function_fails() {
            assertThat(ann.post(one("fail", 100_000), TYPE).status()).isEqualTo(500);
        }

        @Test
        void that_ends_too_early_is_deleted_and_its_function_does_not_run() {
            int before = albums.stored();
            byte[] half = one("store", 1_000_000).substring(0, 500_000).getBytes(UTF_8);

            assertThat(Wire.send(port, head(ann, "Content-Length: 1000200"), half)
                            .status())
                    .isEqualTo(400);
            assertThat(ann.post(half, TYPE).status()).isEqualTo(400);
            assertThat(albums.stored()).isEqualTo(before);
        }
    }

    @Nested
    class Limits {

        @Test
        void of_a_file_are_answered_however_much_the_client_goes_on_to_send() {
            Wire.Answer declared = ann.post(one("storeSmall", 4_000_000), TYPE);
            Wire.Answer general = ann.post(one("store", 5_000_000), TYPE);

            assertThat(declared.status()).isEqualTo(413);
            assertThat(declared.body()).contains("\"PAYLOAD_TOO_LARGE\"").contains("\"path\":[\"file\"]");
            assertThat(general.status()).isEqualTo(413);
        }

        @Test
        void of_the_whole_are_answered_before_it_is_read() {
            assertThat(answerTo(head(nobody, "Content-Length: 20000000"))).startsWith("HTTP/1.1 413");
        }

        @Test
        void of_files_are_counted() {
            assertThat(ann.post(many(100), TYPE).body()).contains("\"result\":100");
            assertThat(ann.post(many(101), TYPE).status()).isEqualTo(413);
        }

        @Test
        void of_types_are_errors_at_the_field() {
            String body =
                    call("storeSmall", "{\"file\":null}") + file("file", "a.pdf", "%PDF-1.4\n") + "--boundary--\r\n";
            Wire.Answer answer = ann.post(body, TYPE);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("\"path\":[\"file\"],\"code\":\"UploadType\"");
        }
    }

    @Nested
    class Whoever_may_not_call {

        @Test
        void is_told_before_a_file_is_read() {
            String beginning = call("store", "{\"file\":null}") + file("file", "a.txt", "x".repeat(1000));

            assertThat(answerTo(head(nobody, "Content-Length: 5000000"), beginning.getBytes(UTF_8)))
                    .startsWith("HTTP/1.1 401")
                    .contains("UNAUTHORIZED");
        }

        @Test
        void is_refused_for_csrf_with_everything_unread() {
            Wire.Answer answer = Wire.request(
                    port, "POST /api/mizan/call/", one("store", 3_000_000).getBytes(UTF_8), TYPE, cookies(ann));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("CSRF_FAILED");
        }
    }

    private static byte[] head(Browser browser, String header) {
        return Wire.head(
                "POST /api/mizan/call/", TYPE, header, cookies(browser), "X-XSRF-TOKEN: " + browser.csrfToken());
    }

    private static String cookies(Browser browser) {
        return "Cookie: "
                + browser.cookies().entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    /** The answer to a request that is not finished. */
    private String answerTo(byte[]... parts) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
            }
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n{") < 0 || answer.charAt(answer.length() - 1) != '}') {
                answer.append((char) socket.getInputStream().read());
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
