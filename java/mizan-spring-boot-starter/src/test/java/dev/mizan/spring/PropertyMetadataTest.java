package dev.mizan.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor shows of a property, and what the guide says of it. */
class PropertyMetadataTest {

    private final JsonNode metadata = read("META-INF/spring-configuration-metadata.json");

    @Test
    void everyPropertyIsDescribed() {
        assertThat(metadata.get("properties")).isNotEmpty().allSatisfy(property -> {
            assertThat(property.at("/name").asString()).startsWith("mizan.");
            assertThat(property.at("/description").asString())
                    .as(property.toString())
                    .endsWith(".");
        });
    }

    @Test
    void targetsOfClientsAreSuggested() {
        assertThat(metadata.at("/hints/0/name").asString()).isEqualTo("mizan.dev.clients.keys");
        assertThat(metadata.at("/hints/0/values").findValuesAsString("value"))
                .containsExactly("react", "vue", "svelte");
    }

    @Test
    void theGuideKnowsNoOthers() throws IOException {
        String guide = Files.readString(Path.of("../../docs/guide/operations.md"));
        List<String> named = Pattern.compile("^\\| `(mizan\\.[a-z.-]+[a-z])`", Pattern.MULTILINE)
                .matcher(guide)
                .results()
                .map((MatchResult it) -> it.group(1))
                .filter(name -> !name.equals("mizan.operation"))
                .toList();

        assertThat(metadata.get("properties").findValuesAsString("name"))
                .hasSizeGreaterThan(10)
                .containsAll(named);
    }

    private static JsonNode read(String resource) {
        try (InputStream json = Objects.requireNonNull(
                PropertyMetadataTest.class.getClassLoader().getResourceAsStream(resource))) {
            return JsonMapper.shared().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
