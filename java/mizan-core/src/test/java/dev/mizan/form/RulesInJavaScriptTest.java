package dev.mizan.form;

import static dev.mizan.form.ConstraintCases.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.json.NodeScript;
import java.lang.reflect.RecordComponent;
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
        NodeScript.needs(BUNDLER, "npm ci");
    }

    @Test
    void decide_ten_thousand_random_values_of_each_constraint_alike() throws Exception {
        List<RecordComponent> components = ConstraintCases.components();
        ConstraintCases cases = new ConstraintCases();
        Random random = new Random(seed);

        List<String> lines = new NodeScript("keepsRules.mjs")
                .lines(components.stream()
                        .map(component -> JSON.writeValueAsString(cases.random(component, VALUES, random))));

        // The last line is the number of values; each line before is one that it decides differently.
        assertThat(lines).as("seed %d", seed).containsExactly(String.valueOf(components.size() * VALUES));
    }
}
