package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.json.NodeScript;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code make test} builds the client packages; without them these tests are skipped. */
@DisplayName("Cache keys in Java and in JavaScript")
class JavaScriptParityTest {

    private static final int CASES = 10_000;
    private static final String WORD = "abcXYZ019_ -:é漢";
    private static final Path PACKAGE = Path.of("../../packages/mizan-edge/dist/index.js");
    private static final NodeScript SCRIPT = new NodeScript("cacheKeys.mjs");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final long seed = Long.getLong("mizan.seed", System.nanoTime() & 0xFFFF);

    @BeforeAll
    static void needsThePackage() {
        NodeScript.needs(PACKAGE, "npm run build:packages");
    }

    @Test
    void are_equal_for_cases_that_java_makes() throws Exception {
        Random random = new Random(seed);
        List<String> cases = Stream.generate(() -> JSON.writeValueAsString(randomCase(random)))
                .limit(CASES)
                .toList();

        List<String> keys = SCRIPT.lines(cases.stream(), "derive");

        assertThat(keys).as("seed %d", seed).hasSize(CASES);
        for (int i = 0; i < CASES; i++) {
            assertThat(keys.get(i)).as("%s, seed %d", cases.get(i), seed).isEqualTo(key(cases.get(i)));
        }
    }

    @Test
    void are_equal_for_cases_that_javascript_makes() throws Exception {
        List<String> made = SCRIPT.lines(Stream.of(), "make", String.valueOf(CASES), String.valueOf(seed));

        assertThat(made).as("seed %d", seed).hasSize(CASES);
        for (String each : made) {
            assertThat(JSON.readTree(each).get("key").asString())
                    .as("%s, seed %d", each, seed)
                    .isEqualTo(key(each));
        }
    }

    private static String key(String json) {
        return TypedCase.of(JSON.readTree(json)).key();
    }

    private static Map<String, @Nullable Object> randomCase(Random random) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            params.put(text(random), random.nextInt(6) == 0 ? list(random) : scalar(random));
        }
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        made.put("secret", word(random));
        made.put("context", word(random));
        made.put("params", params);
        made.put("user", random.nextBoolean() ? null : text(random));
        made.put("rev", random.nextInt(5));
        return made;
    }

    private static Map<String, @Nullable Object> list(Random random) {
        return typed(
                "list",
                Stream.generate(() -> scalar(random)).limit(random.nextInt(4)).toList());
    }

    private static Map<String, @Nullable Object> scalar(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> typed("text", text(random));
            case 1 -> typed("integer", new BigInteger(1 + random.nextInt(120), random).toString());
            case 2 -> typed("number", finite(Double.longBitsToDouble(random.nextLong())));
            case 3 -> typed("number", random.nextInt(2000) / 8.0 - 100);
            case 4 -> typed("boolean", random.nextBoolean());
            default -> typed("null", null);
        };
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0.1;
    }

    /** What stands in UTF-8 and in a line. */
    private static String word(Random random) {
        return random.ints(random.nextInt(8), 0, WORD.length())
                .collect(StringBuilder::new, (word, i) -> word.append(WORD.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** Text of every kind of UTF-16 unit, lone surrogates and digits among them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char)
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x80);
                        case 1 -> random.nextInt(0x10000);
                        case 2 -> 0xD800 + random.nextInt(0x800);
                        default -> '0' + random.nextInt(10);
                    });
        }
        return text.toString();
    }

    private static Map<String, @Nullable Object> typed(String type, @Nullable Object value) {
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        typed.put("type", type);
        typed.put("value", value);
        return typed;
    }
}
