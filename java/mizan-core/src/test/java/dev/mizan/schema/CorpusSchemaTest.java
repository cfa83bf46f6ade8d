package dev.mizan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.corpus.CorpusFunctions;
import dev.mizan.function.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The schema of the corpus, as it would be committed. Renew the golden file with {@code -Dmizan.golden.renew=true}, and read
 * the difference.
 */
@DisplayName("The schema of the corpus")
class CorpusSchemaTest {

    private static final Schema SCHEMA =
            SchemaBuilder.build(Registry.of(List.of(CorpusFunctions.class.getDeclaredMethods())));

    private static final Path GOLDEN = Path.of("src/test/resources/dev/mizan/schema/corpus.json");

    @Test
    @DisplayName("is as its golden file says")
    void golden() throws IOException {
        if (Boolean.getBoolean("mizan.golden.renew")) {
            Files.writeString(GOLDEN, SCHEMA.json());
        }
        assertThat(SCHEMA.json()).isEqualTo(Files.readString(GOLDEN));
    }
}
