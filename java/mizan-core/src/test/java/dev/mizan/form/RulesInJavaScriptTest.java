package dev.mizan.form;

import static dev.mizan.form.ConstraintCases.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code make test} installs the client's packages; without them this test is skipped. */
@DisplayName("Rules in Java and in JavaScript")
class RulesInJavaScriptTest {

    private static final int VALUES = 10_000;
    private static final Path BUNDLER = Path.of("../../node_modules/rolldown");

    private final long seed = Long.getLong("mizan.seed", System.nanoTime() & 0xFFFF);

    @BeforeAll
    static void needsTheBundler() {
        assumeThat(System.getenv("MIZAN_REPORTS") != null || Files.exists(BUNDLER))
                .as("npm ci")
                .isTrue();
    }

    @Test
    void decide_ten_thousand_random_values_of_each_constraint_alike() throws Exception {
        List<RecordComponent> components = ConstraintCases.components();
        Path in = Files.createTempFile("mizan-values", ".jsonl");
        Path out = Files.createTempFile("mizan-differences", ".jsonl");
        try {
            write(in, components);
            Process process = new ProcessBuilder("node", "src/test/js/keepsRules.mjs")
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.waitFor()).as("node's exit").isZero();

            // Its last line is the number of values; each line before is one that it decides differently.
            assertThat(Files.readAllLines(out, StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .containsExactly(String.valueOf(components.size() * VALUES));
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    private void write(Path file, List<RecordComponent> components) throws IOException {
        ConstraintCases cases = new ConstraintCases();
        Random random = new Random(seed);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (RecordComponent component : components) {
                writer.write(JSON.writeValueAsString(cases.random(component, VALUES, random)));
                writer.newLine();
            }
        }
    }
}
