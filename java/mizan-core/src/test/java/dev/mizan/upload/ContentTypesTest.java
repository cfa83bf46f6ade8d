package dev.mizan.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

    @ParameterizedTest(name = "{0} declared as {1} is {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            png    | image/png                | image/png
            png    | IMAGE/PNG; q=1           | image/png
            png    | nothing                  | image/png
            png    | application/octet-stream | image/png
            png    | no type at all           | image/png
            png    | image/jpeg               | image/png
            png    | application/pdf          | image/png
            html   | text/plain               | text/html
            html   | nothing                  | text/html
            text   | text/csv                 | text/csv
            text   | application/vnd.ms-excel | text/plain
            svg    | image/svg+xml            | image/svg+xml
            zip    | application/vnd.openxmlformats-officedocument.wordprocessingml.document | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            noise  | application/x-own        | application/octet-stream
            noise  | image/png                | application/octet-stream
            """)
    void the_content_counts_and_the_clients_word_only_refines_it(String content, @Nullable String declared, String type)
            throws IOException {
        assertThat(ContentTypes.of(bytes(content), Optional.ofNullable(declared)))
                .contains(type);
    }

    @ParameterizedTest(name = "{0} is no {1}")
    @CsvSource(delimiter = '|', textBlock = """
            html | image/png
            text | image/png
            zip  | image/png
            html | audio/mpeg
            png  | video/mp4
            zip  | font/woff2
            """)
    void a_client_that_calls_something_else_an_image_or_the_like_is_not_believed(String content, String declared)
            throws IOException {
        assertThat(ContentTypes.of(bytes(content), Optional.of(declared))).isEmpty();
    }

    private static byte[] bytes(String content) {
        return switch (content) {
            case "png" -> HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
            case "zip" -> HexFormat.of().parseHex("504b0304140000000000");
            case "noise" -> HexFormat.of().parseHex("0001fe00ff17c3d40003");
            case "html" -> "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            case "svg" ->
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
            default -> "name,price\npen,2\n".getBytes(StandardCharsets.UTF_8);
        };
    }
}
