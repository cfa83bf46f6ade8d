package dev.mizan.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScriptTextTest {

    private static final PageProps PROPS = new PageProps(Json.create(JsonLimits.DEFAULT));

    /** Whatever ends a script, or begins what changes how one ends. */
    private static final String DANGEROUS = "[<>&\u2028\u2029]";

    private static String written(Object value) {
        byte[] json = PROPS.write("ProductPage", Map.of("value", value));
        return new String(ScriptText.escaped(json), StandardCharsets.UTF_8);
    }

    /** Jackson reads no name that holds half of a surrogate pair, so another text stands for it here. */
    static List<JsonNode> cases() throws IOException {
        String vectors = Files.readString(Path.of("..", "..", "protocol", "vectors", "hydration-escape.json"));
        String whole = vectors.replaceAll("(?<!\\\\)\\\\ud800", "half");
        return JsonMapper.shared().readTree(whole).get("cases").valueStream().toList();
    }

    @Test
    void half_of_a_surrogate_pair_is_written_as_its_escape() {
        assertThat(written("\ud800")).isEqualToIgnoringCase("{\"value\":\"\\ud800\"}");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_a_browser_parses_is_what_was_written(JsonNode vector) {
        String script = written(vector.get("value"));

        assertThat(script).doesNotContainPattern(DANGEROUS);
        assertThat(JsonMapper.shared().readTree(script).get("value")).isEqualTo(vector.get("value"));
    }

    @Provide
    Arbitrary<Map<String, List<String>>> values() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "</script>",
                        "<!--",
                        "<script",
                        "]]>",
                        "&lt;",
                        "\u2028",
                        "\u2029",
                        "\u20ac",
                        "\u2027",
                        "\\u003c"));
        return Arbitraries.maps(text, text.list().ofMaxSize(4)).ofMaxSize(5);
    }

    @Property
    void any_keys_and_values_survive(@ForAll("values") Map<String, List<String>> value) {
        String script = written(value);

        assertThat(script).doesNotContainPattern(DANGEROUS);
        assertThat(JsonMapper.shared().readTree(script).get("value"))
                .isEqualTo(JsonMapper.shared().<JsonNode>valueToTree(value));
    }
}
