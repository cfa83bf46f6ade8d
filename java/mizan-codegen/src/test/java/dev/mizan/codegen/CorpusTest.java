package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.corpus.CorpusFunctions;
import dev.mizan.function.Registry;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Java types that are hard to carry over. */
class CorpusTest {

    private final Schema schema = SchemaBuilder.build(Registry.of(List.of(CorpusFunctions.class.getDeclaredMethods())));
    private final Map<String, String> client = ClientGenerator.generate(schema, Target.REACT);

    @Test
    void isGeneratedAsBefore() throws IOException {
        Golden.assertSame("corpus-react", client);
    }

    @Test
    void compiles() throws Exception {
        assertThat(new TypeScriptCompiler("corpus").with("client", client).errors("typescript"))
                .isEmpty();
    }
}
