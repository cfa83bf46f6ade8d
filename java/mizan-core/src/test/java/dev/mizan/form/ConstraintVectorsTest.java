package dev.mizan.form;

import static dev.mizan.form.ConstraintCases.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The shared vectors are what Hibernate Validator decides. {@code -Dmizan.vectors=renew} writes them anew after a deliberate
 * change of {@link ConstrainedValues} or {@link SampleValues}.
 */
class ConstraintVectorsTest {

    private static final Path FILE = Path.of("..", "..", "protocol", "vectors", "constraints.json");

    /** What their type cannot break; that a client does not either is the case. */
    private static final Set<String> ALWAYS_KEPT = Set.of("minLarge", "maxLargest");

    @Test
    void are_decided_by_hibernate_validator() throws IOException {
        String made = made();
        if ("renew".equals(System.getProperty("mizan.vectors"))) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    @Test
    void are_at_least_three_hundred_and_each_rule_is_kept_by_some_and_broken_by_some() throws IOException {
        JsonNode cases = JSON.readTree(Files.readString(FILE)).get("cases");
        int values = 0;
        for (JsonNode each : cases) {
            String name = each.get("name").asString();
            values += each.get("values").size();
            List<Boolean> verdicts = each.get("values")
                    .valueStream()
                    .map(value -> value.get(1).asBoolean())
                    .toList();
            assertThat(verdicts).as(name).contains(true);
            if (!ALWAYS_KEPT.contains(name)) {
                assertThat(verdicts).as(name).contains(false);
            }
        }
        assertThat(values).isGreaterThanOrEqualTo(300);
    }

    private static String made() {
        ConstraintCases cases = new ConstraintCases();
        return ConstraintCases.components().stream()
                .map(component -> "  " + JSON.writeValueAsString(cases.of(component)))
                .collect(Collectors.joining(
                        ",\n",
                        "{\n \"about\": \"FORMS 4. Values of a type and whether they keep all rules, as Hibernate Validator"
                                + " decides. approximate: a client may let pass what is not valid.\",\n \"cases\": [\n",
                        "\n ]\n}\n"));
    }
}
