package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Patch;
import dev.mizan.Upload;
import dev.mizan.corpus.CorpusValues;
import dev.mizan.corpus.Uploads.Attachment;
import dev.mizan.corpus.Uploads.Gallery;
import dev.mizan.corpus.Uploads.Link;
import dev.mizan.corpus.Uploads.Picture;
import dev.mizan.function.FunctionDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePlacesTest {

    private static final Json JSON = Json.create(JsonLimits.DEFAULT);
    private static final FunctionDefinition ATTACH =
            CorpusValues.registry().function("attach").orElseThrow();

    private static final String GALLERY =
            "{\"cover\":null,\"photos\":[null,null],\"byName\":{\"a\":null},\"note\":null,\"patch\":null}";
    private static final String ATTACHMENTS =
            "[{\"file\":null,\"type\":\"Picture\",\"more\":[{\"type\":\"Link\",\"file\":"
                    + "\"x\"},{\"more\":[],\"type\":\"Picture\",\"file\":null}]}]";

    private static CallBody.Slice slice(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new CallBody.Slice(bytes, 0, bytes.length);
    }

    private static String args(String gallery, String attachments) {
        return "{\"value\":" + gallery + ",\"attachments\":" + attachments + "}";
    }

    private static Map<String, FilePlace> places(String function, String args) {
        FilePlaces places =
                JSON.filePlaces(CorpusValues.registry().function(function).orElseThrow());
        return ((Decoded.Value<Map<String, FilePlace>>) places.in(slice(args))).value();
    }

    @Nested
    class Finding {

        @Test
        void gives_every_null_where_a_file_is_declared_by_its_dotted_path() {
            assertThat(places("attach", args(GALLERY, ATTACHMENTS)))
                    .containsOnlyKeys(
                            "value.cover",
                            "value.photos.0",
                            "value.photos.1",
                            "value.byName.a",
                            "value.note",
                            "value.patch",
                            "attachments.0.file",
                            "attachments.0.more.1.file");
        }

        @Test
        void gives_the_limits_that_are_declared_there() {
            Map<String, FilePlace> places = places("attach", args(GALLERY, ATTACHMENTS));

            assertThat(places.get("value.photos.1").limits()).satisfies(it -> {
                assertThat(it.maxBytes()).isEqualTo(100);
                assertThat(it.types()).containsExactly("image/*");
            });
            assertThat(places.get("attachments.0.more.1.file").limits().types()).containsExactly("image/png");
            assertThat(places.get("value.cover").limits()).isNull();
            assertThat(places.get("value.photos.1").path()).isEqualTo(List.of("value", "photos", 1));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                edit   | {"value":null}
                attach | {}
                attach | {"value":null,"attachments":null,"last":7,"more":null}
                attach | {"value":{"cover":"x","photos":null,"other":null},"attachments":[{"type":"Link","file":null},{"file":null},null]}
                """)
        void finds_nothing_elsewhere(String function, String args) {
            assertThat(places(function, args)).isEmpty();
        }

        @Test
        void refuses_keys_that_give_two_places_one_name() {
            Decoded<Map<String, FilePlace>> places = JSON.filePlaces(
                            CorpusValues.registry().function("nested").orElseThrow())
                    .in(slice("{\"files\":{\"a\":{\"b.c\":null},\"a.b\":{\"c\":null}}}"));

            assertThat(places)
                    .isInstanceOfSatisfying(
                            Decoded.Refused.class,
                            refused -> assertThat(refused.problem()).contains("A dot in a key"));
        }
    }

    @Nested
    class Reading {

        private final Upload cover = Upload.of("image/png", new byte[] {1});
        private final Upload other = Upload.of("text/plain", new byte[] {2});

        private @Nullable Object[] read(String args, Map<String, Upload> files) {
            Decoded<@Nullable Object[]> decoded = JSON.argumentsReader(ATTACH).read(slice(args), files);
            return ((Decoded.Value<@Nullable Object[]>) decoded).value();
        }

        private Decoded.Refused<@Nullable Object[]> refused(String args, Map<String, Upload> files) {
            return (Decoded.Refused<@Nullable Object[]>)
                    JSON.argumentsReader(ATTACH).read(slice(args), files);
        }

        @Test
        void puts_files_into_their_places() {
            @Nullable
            Object[] arguments = read(
                    args(GALLERY, ATTACHMENTS),
                    Map.of(
                            "value.cover", cover,
                            "value.photos.0", other,
                            "value.photos.1", cover,
                            "value.byName.a", other,
                            "value.patch", cover,
                            "attachments.0.file", other,
                            "attachments.0.more.1.file", cover));

            assertThat(arguments)
                    .containsExactly(
                            new Gallery(cover, List.of(other, cover), Map.of("a", other), null, Patch.of(cover)),
                            List.<Attachment>of(
                                    new Picture(other, List.of(new Link("x"), new Picture(cover, List.of())))),
                            null);
        }

        @Test
        void leaves_null_and_absent_where_they_may_be() {
            @Nullable
            Object[] arguments = read(
                    args("{\"cover\":null,\"photos\":[],\"byName\":{},\"patch\":null}", "[]"),
                    Map.of("value.cover", cover));

            assertThat(arguments[0]).isEqualTo(new Gallery(cover, List.of(), Map.of(), null, Patch.of(null)));
        }

        @Test
        void says_where_a_file_is_missing() {
            Decoded.Refused<?> refused = refused(args(GALLERY, ATTACHMENTS), Map.of("value.note", cover));

            assertThat(refused.path()).containsExactly("value", "cover");
            assertThat(refused.problem()).isEqualTo("The file is missing: it comes as a part of this name.");
        }

        @Test
        void takes_nothing_that_json_can_say_for_a_file() {
            Decoded.Refused<?> refused =
                    refused("{\"value\":{\"cover\":{\"contentType\":\"image/png\"}},\"attachments\":[]}", Map.of());

            assertThat(refused.path()).containsExactly("value", "cover");
            assertThat(refused.problem()).isEqualTo("It must be null, with the file in a part of its own.");
        }
    }
}
