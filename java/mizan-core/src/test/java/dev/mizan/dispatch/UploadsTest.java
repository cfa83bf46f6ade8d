package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.Client;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.dispatch.Request.Who;
import dev.mizan.function.Registry;
import dev.mizan.http.Response;
import dev.mizan.upload.UploadSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

    private static final String PNG = "\u0089";

    @TempDir
    private Path directory;

    private Dispatcher dispatcher;
    private final Albums albums = new Albums();

    record Line(
            @NotNull String title,
            @UploadLimits(maxBytes = 100) Upload photo) {}

    /** What these tests publish. */
    class Albums {

        private final List<String> ran = new java.util.ArrayList<>();
        private @Nullable Upload kept;

        @Client
        @PermitAll
        String store(Upload file) throws IOException {
            ran.add("store");
            kept = file;
            try (InputStream content = file.open()) {
                return file.contentType() + " " + file.size() + " "
                        + file.fileName().orElse("-") + " "
                        + new String(content.readAllBytes(), StandardCharsets.UTF_8)
                                .strip()
                                .length();
            }
        }

        @Client
        @PermitAll
        String onDisk(Upload file) throws IOException {
            try (Stream<Path> all = Files.walk(directory)) {
                return all.filter(path -> !path.equals(directory))
                        .map(UploadsTest::permissions)
                        .collect(Collectors.joining(" "));
            }
        }

        @Client
        @PermitAll
        String lines(@Size(max = 3) List<@Valid Line> lines, @Nullable Upload cover) {
            return lines.stream()
                            .map(line -> line.title() + line.photo().size())
                            .collect(Collectors.joining())
                    + (cover == null ? "" : "+");
        }

        @Client
        @PermitAll
        String picture(@UploadLimits(types = {"image/png", "text/*"}) Upload picture, @NotNull Upload other) {
            return picture.contentType();
        }

        @Client
        @PermitAll
        int many(List<Upload> files) {
            return files.size();
        }

        @Client
        void fail(Upload file) {
            throw new IllegalStateException("on purpose");
        }

        @Client
        @PermitAll
        String plain(String text) {
            return text;
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void publish() {
        Registry registry = Registry.of(List.of(Albums.class.getDeclaredMethods()));
        dispatcher = Dispatcher.builder(registry, new PlainInvoker(registry, List.of(albums)))
                .identitySecret(new byte[16])
                .validation(Validation.buildDefaultValidatorFactory())
                .uploads(new UploadSettings(200_000, 300_000, 5, directory))
                .failureIds(() -> "id-1")
                .build();
    }

    @AfterEach
    void nothing_is_left_on_disk() {
        assertThat(directory).isEmptyDirectory();
    }

    private Response send(FormData data) {
        return dispatcher.dispatch(data.request());
    }

    @Nested
    class Files_that_are_taken {

        @Test
        void are_given_to_the_function() {
            assertThat(text(send(FormData.call("store", "{\"file\":null}").file("file", "text/plain", "hello"))))
                    .isEqualTo("{\"result\":\"text/plain 5 file.bin 5\"}");
        }

        @Test
        void need_no_name_and_no_type() {
            assertThat(text(send(FormData.call("store", "{\"file\":null}")
                            .raw("------mizan\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhello\r\n"))))
                    .isEqualTo("{\"result\":\"text/plain 5 - 5\"}");
        }

        @Test
        void may_be_empty() {
            assertThat(json(send(FormData.call("store", "{\"file\":null}").file("file", "text/plain", "")))
                            .at("/result")
                            .asString())
                    .matches("\\S+ 0 file\\.bin 0");
        }

        @Test
        void stand_at_any_depth_and_may_be_left_out_where_null_may_be() {
            Response response = send(FormData.call(
                            "lines",
                            "{\"lines\":[{\"title\":\"a\",\"photo\":null},{\"photo\":null,\"title\":\"b\"}],\"cover\":null}")
                    .file("lines.1.photo", "text/plain", "22")
                    .file("lines.0.photo", "text/plain", "1"));

            assertThat(text(response)).isEqualTo("{\"result\":\"a1b2\"}");
        }

        @Test
        void are_kept_on_disk_only_when_they_are_large_where_nobody_else_can_read_them() {
            assertThat(text(send(FormData.call("onDisk", "{\"file\":null}").file("file", "text/plain", "small"))))
                    .isEqualTo("{\"result\":\"\"}");
            assertThat(text(send(
                            FormData.call("onDisk", "{\"file\":null}").file("file", "text/plain", "x".repeat(70_000)))))
                    .isEqualTo("{\"result\":\"rwx------ rw-------\"}");
        }

        @ParameterizedTest
        @ValueSource(ints = {65_535, 65_536, 65_537, 150_000})
        void are_whole_wherever_they_are_kept(int size) {
            assertThat(text(send(
                            FormData.call("store", "{\"file\":null}").file("file", "text/plain", "x".repeat(size)))))
                    .isEqualTo("{\"result\":\"text/plain " + size + " file.bin " + size + "\"}");
        }

        @Test
        void cannot_be_read_after_the_call() {
            send(FormData.call("store", "{\"file\":null}").file("file", "text/plain", "x".repeat(70_000)));

            assertThatThrownBy(() -> albums.kept.open())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Copy it with transferTo()");
        }

        @Test
        void can_be_copied_to_a_new_file(@TempDir Path elsewhere) throws IOException {
            Upload upload = Upload.of("text/plain", new byte[] {1, 2});

            upload.transferTo(elsewhere.resolve("copy"));

            assertThat(elsewhere.resolve("copy")).hasBinaryContent(new byte[] {1, 2});
            assertThatThrownBy(() -> upload.transferTo(elsewhere.resolve("copy")))
                    .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        }
    }

    @Nested
    class Parts {

        static Stream<Arguments> wrong() {
            FormData store = FormData.call("store", "{\"file\":null}");
            return Stream.of(
                    Arguments.of("missing", FormData.call("store", "{\"file\":null}"), "[\"file\"]"),
                    Arguments.of("missing, and its null", FormData.call("store", "{}"), "[\"file\"]"),
                    Arguments.of(
                            "extra",
                            FormData.call("store", "{\"file\":null}")
                                    .file("file", "text/plain", "x")
                                    .file("more", "text/plain", "x"),
                            "[\"more\"]"),
                    Arguments.of(
                            "repeated",
                            FormData.call("store", "{\"file\":null}")
                                    .file("file", "text/plain", "x")
                                    .file("file", "text/plain", "x"),
                            "[\"file\"]"),
                    Arguments.of(
                            "misplaced",
                            FormData.call("lines", "{\"lines\":[{\"title\":null,\"photo\":null}]}")
                                    .file("lines.0.title", "text/plain", "x"),
                            "[\"lines\",0,\"title\"]"),
                    Arguments.of(
                            "for a value that is there",
                            FormData.call("store", "{\"file\":\"x\"}").file("file", "text/plain", "x"),
                            "[\"file\"]"),
                    Arguments.of(
                            "of a function without files",
                            FormData.call("plain", "{\"text\":\"x\"}").file("text", "text/plain", "x"),
                            "[\"text\"]"),
                    Arguments.of(
                            "before the call",
                            new FormData()
                                    .file("file", "text/plain", "x")
                                    .part(
                                            "name=\"call\"",
                                            "application/json",
                                            "{\"fn\":\"store\",\"args\":{\"file\":null}}"),
                            "[]"),
                    Arguments.of("without a call", new FormData().file("file", "text/plain", "x"), "[]"),
                    Arguments.of("none", new FormData(), "[]"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void wrong(String what, FormData data, String path) {
            Response response = send(data);

            assertThat(response.status()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(json(response).at("/error/details/path").toString()).isEqualTo(path);
            assertThat(albums.ran).isEmpty();
        }

        @Test
        void may_be_the_call_alone_where_there_are_no_files() {
            assertThat(text(send(FormData.call("plain", "{\"text\":\"x\"}")))).isEqualTo("{\"result\":\"x\"}");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Content-Type: application/json                | 200
                Content-Type: application/json; charset=utf-8 | 200
                content-type:application/json                 | 200
                X-Other: 1                                    | 200
                Content-Type: text/plain                      | 415
                Content-Type: application/json; charset=latin1 | 415
                """)
        void begin_with_json_also_where_no_type_is_said(String header, int status) {
            FormData data = new FormData()
                    .raw("------mizan\r\nContent-Disposition: form-data; name=\"call\"\r\n" + header
                            + "\r\n\r\n{\"fn\":\"plain\",\"args\":{\"text\":\"x\"}}\r\n");

            assertThat(send(data).status()).isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Disposition: form-data; name=\"file\"\r\nContent-Disposition: form-data; name=\"other\"",
                    "Content-Disposition: form-data; name=\"file\"; filename=\"a\r\nContent-Type: text/html\r\nContent-Type: image/png\"",
                    "Content-Disposition: form-data; name=\"file\"; filename=\"a\r\n\r\nb\"",
                    "Content-Disposition: attachment; name=\"file\"",
                    "Content-Disposition: form-data",
                    "Content-Type: text/plain",
                    "no header",
                    ": empty"
                })
        void have_headers_of_form_data(String headers) {
            Response response = send(
                    FormData.call("store", "{\"file\":null}").raw("------mizan\r\n" + headers + "\r\n\r\nhello\r\n"));

            assertThat(response.status()).isEqualTo(400);
            assertThat(albums.ran).isEmpty();
        }

        @Test
        void have_headers_of_4_KiB_at_most() {
            Response response = send(FormData.call("store", "{\"file\":null}")
                    .part("name=\"file\"; filename=\"" + "x".repeat(5000) + "\"", "text/plain", "x"));

            assertThat(response.status()).isEqualTo(413);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "------mizan", "------mizan\r\nContent-Disp", "--mizan--\r\n"})
        void that_end_too_early_are_refused(String end) {
            Response response = dispatcher.dispatch(FormData.call("store", "{\"file\":null}")
                    .file("file", "text/plain", "x".repeat(70_000))
                    .unfinished(end));

            assertThat(response.status()).isEqualTo(400);
            assertThat(albums.ran).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=\"a\u0001b\"",
                    "multipart/form-data; boundary="
                            + "0123456789012345678901234567890123456789012345678901234567890123456789x",
                    "multipart/form-database; boundary=----mizan"
                })
        void need_a_boundary(String contentType) {
            Response response = dispatcher.dispatch(
                    FormData.call("plain", "{\"text\":\"x\"}").request().header("Content-Type", contentType));

            assertThat(response.status()).isEqualTo(400);
        }

        @Test
        void may_have_text_around_them() {
            assertThat(send(new FormData()
                                    .raw("preamble\r\n")
                                    .part(
                                            "name=\"call\"",
                                            "application/json",
                                            "{\"fn\":\"plain\",\"args\":{\"text\":\"x\"}}")
                                    .raw("------mizan--\r\nepilogue"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Limits {

        @Test
        void of_a_file_are_the_declared_or_the_general_ones() {
            Response declared = send(FormData.call("lines", "{\"lines\":[{\"title\":\"a\",\"photo\":null}]}")
                    .file("lines.0.photo", "text/plain", "x".repeat(101)));
            Response general =
                    send(FormData.call("store", "{\"file\":null}").file("file", "text/plain", "x".repeat(200_001)));

            assertThat(declared.status()).isEqualTo(413);
            assertThat(json(declared).at("/error/details/path").toString()).isEqualTo("[\"lines\",0,\"photo\"]");
            assertThat(general.status()).isEqualTo(413);
            assertThat(json(general).at("/error/details/path").toString()).isEqualTo("[\"file\"]");
            assertThat(code(general)).isEqualTo("PAYLOAD_TOO_LARGE");
        }

        @Test
        void of_a_file_are_inclusive() {
            assertThat(send(FormData.call("lines", "{\"lines\":[{\"title\":\"a\",\"photo\":null}]}")
                                    .file("lines.0.photo", "text/plain", "x".repeat(100)))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void hold_for_all_files_together() {
            FormData two =
                    FormData.call("many", "{\"files\":[null,null]}").file("files.0", "text/plain", "x".repeat(160_000));

            assertThat(send(two.file("files.1", "text/plain", "x".repeat(140_001)))
                            .status())
                    .isEqualTo(413);
        }

        @Test
        void hold_for_the_number_of_files() {
            FormData five = FormData.call("many", "{\"files\":[null,null,null,null,null]}");
            FormData six = FormData.call("many", "{\"files\":[null,null,null,null,null,null]}");
            for (int i = 0; i < 5; i++) {
                five.file("files." + i, "text/plain", "x");
                six.file("files." + i, "text/plain", "x");
            }

            assertThat(send(five).status()).isEqualTo(200);
            assertThat(send(six.file("files.5", "text/plain", "x")).status()).isEqualTo(413);
        }

        @Test
        void hold_for_the_call_itself() {
            assertThat(send(FormData.call("plain", "{\"text\":\"" + "x".repeat(1 << 20) + "\"}"))
                            .status())
                    .isEqualTo(413);
        }

        @Test
        void of_the_whole_body_are_kept_before_it_is_read_if_its_length_is_said() {
            Response response = dispatcher.dispatch(
                    new FormData().request().header("Content-Length", "3000000").thatMayNotBeRead());

            assertThat(response.status()).isEqualTo(413);
        }

        @Test
        void of_the_whole_body_hold_for_what_is_no_part() {
            assertThat(send(new FormData().raw("x".repeat(3_000_000) + "\r\n")).status())
                    .isEqualTo(413);
        }
    }

    @Nested
    class Types {

        @Test
        void that_are_not_let_in_are_errors_of_their_fields() {
            Response response = send(FormData.call("picture", "{\"picture\":null,\"other\":null}")
                    .file("picture", "application/pdf", "%PDF-1.4\n")
                    .file("other", "image/png", "<html><body>no image</body></html>"));

            assertThat(response.status()).isEqualTo(422);
            assertThat(json(response).at("/error/details").toString())
                    .isEqualTo("{\"fields\":[{\"path\":[\"other\"],\"code\":\"UploadType\",\"message\":"
                            + "\"The file is not what it says it is.\",\"attributes\":{\"types\":[]}},"
                            + "{\"path\":[\"picture\"],\"code\":\"UploadType\",\"message\":"
                            + "\"Files of this type are not taken.\",\"attributes\":{\"types\":[\"image/png\",\"text/*\"]}}]"
                            + ",\"form\":[]}");
        }

        @Test
        void are_found_out_from_the_content() {
            assertThat(text(send(FormData.call("picture", "{\"picture\":null,\"other\":null}")
                            .file("picture", "application/octet-stream", "just text")
                            .file("other", "text/plain", "x"))))
                    .isEqualTo("{\"result\":\"text/plain\"}");
        }

        @Test
        void are_held_to_their_size_also_when_they_are_not_let_in() {
            assertThat(send(FormData.call("picture", "{\"picture\":null,\"other\":null}")
                                    .file("picture", "application/pdf", "%PDF-1.4\n" + "x".repeat(200_000)))
                            .status())
                    .isEqualTo(413);
        }
    }

    @Nested
    class Before_and_after {

        @Test
        void nothing_is_read_of_a_caller_who_may_not_call() {
            Response response = dispatcher.dispatch(FormData.call("fail", "{\"file\":null}")
                    .file("file", "text/plain", "x".repeat(70_000))
                    .unfinished("and no end"));

            assertThat(code(response)).isEqualTo("UNAUTHORIZED");
        }

        @Test
        void nothing_is_read_of_a_call_that_another_site_may_have_forged() {
            Response response = dispatcher.dispatch(FormData.call("store", "{\"file\":null}")
                    .request()
                    .header("Sec-Fetch-Site", "cross-site")
                    .thatMayNotBeRead());

            assertThat(code(response)).isEqualTo("CSRF_FAILED");
        }

        @Test
        void nothing_is_left_of_a_call_that_fails() {
            Response response = dispatcher.dispatch(FormData.call("fail", "{\"file\":null}")
                    .file("file", "text/plain", "x".repeat(70_000))
                    .request()
                    .as(Who.user("ann")));

            assertThat(code(response)).isEqualTo("INTERNAL_ERROR");
        }

        @Test
        void constraints_on_files_are_checked_as_on_anything() {
            Response missing = send(FormData.call("picture", "{\"picture\":null,\"other\":null}")
                    .file("picture", "text/plain", "x".repeat(70_000)));

            assertThat(missing.status()).isEqualTo(422);
            assertThat(json(missing).at("/error/details/fields/0/code").asString())
                    .isEqualTo("NotNull");
        }

        @Test
        void json_alone_gives_no_file() {
            Response response = dispatcher.dispatch(Request.call("store", "{\"file\":null}"));

            assertThat(response.status()).isEqualTo(400);
            assertThat(json(response).at("/error/details/path").toString()).isEqualTo("[\"file\"]");
            assertThat(json(response).at("/error/message").asString()).contains("The file is missing");
        }
    }
}
