package dev.mizan.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A schema that was written")
class SchemaReaderTest {

    @Test
    void is_read_as_what_it_was() throws IOException {
        try (InputStream corpus = SchemaReaderTest.class.getResourceAsStream("corpus.json")) {
            String json = new String(corpus.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Schema.read(json).json()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$text",
                "$big_integer?",
                "list<$text?>?",
                "map<$uuid, list<Page<Review, T>>>",
                "\"a \\\"quoted\\\" > name\"",
                "-1",
                "T"
            })
    void has_types_as_text(String text) {
        assertThat(TypeText.read(text, Set.of("T")).text()).isEqualTo(text);
    }

    @Test
    void tells_variables_from_types() {
        assertThat(TypeText.read("T", Set.of("T"))).isEqualTo(new WireType.Variable("T"));
        assertThat(TypeText.read("T", Set.of())).isInstanceOf(WireType.Ref.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$colour", "list<$text", "Page<A,B>", "\"open", "A B", "?"})
    void has_no_other_text_for_a_type(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypeText.read(text, Set.of()))
                .withMessageStartingWith("This is no schema: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"functions\":[{\"arguments\":[]}]}",
                "{\"types\":[{\"name\":\"A\",\"properties\":[{\"name\":\"b\"}]}]}",
                "{\"types\":[{\"name\":\"A\",\"discriminator\":\"t\",\"variants\":[{\"tag\":\"B\",\"type\":\"$text\"}]}]}",
                "<html>"
            })
    void is_refused_if_it_is_none(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.read(json))
                .withMessageStartingWith("This is no schema: ");
    }
}
