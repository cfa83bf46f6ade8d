package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.AssertTrue;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Writing a value")
class WritingValuesTest {

    private static final long BEYOND = 1L << 53;
    private static final Json JSON = Json.create(JsonLimits.DEFAULT);

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Rules(int z, int a) {

        @AssertTrue
        public boolean isSensible() {
            return true;
        }

        public int getSum() {
            return z + a;
        }
    }

    record Holder(Object value) {}

    record Text(String text) {}

    record Texts(List<List<String>> texts) {}

    record AsText(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long id) {}

    @SuppressWarnings("unused")
    interface Declarations {
        List<Shape> shapes();

        Rules rules();

        Map<String, Integer> map();

        JsonNode json();

        Holder holder();

        Text text();

        Texts texts();

        AsText asText();

        List<String> list();

        @Nullable
        String nullable();
    }

    private static String write(String declared, @Nullable Object value) {
        Method method = Stream.of(Declarations.class.getDeclaredMethods())
                .filter(it -> it.getName().equals(declared))
                .findFirst()
                .orElseThrow();
        return new String(JSON.writer(method.getAnnotatedReturnType()).write(value), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("keeps the discriminators of a sealed list")
    void discriminators() {
        assertThat(write("shapes", List.of(new Circle(1)))).isEqualTo("[{\"radius\":1,\"type\":\"Circle\"}]");
    }

    @Test
    @DisplayName("writes a record's components, by name, and no other getter")
    void components() {
        assertThat(write("rules", new Rules(1, 2))).isEqualTo("{\"a\":2,\"z\":1}");
    }

    @Test
    @DisplayName("sorts keys by UTF-16 unit whatever order a map or a tree has")
    void sorted() {
        Map<String, Integer> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(Map.of("a", 1, "B", 2, "\uFF5E", 3, "\uD83D\uDE00", 4));
        assertThat(write("map", backwards)).isEqualTo("{\"B\":2,\"a\":1,\"\uD83D\uDE00\":4,\"\uFF5E\":3}");
        assertThat(write("json", JsonMapper.shared().readTree("{\"b\":{\"z\":1,\"y\":2},\"a\":3}")))
                .isEqualTo("{\"a\":3,\"b\":{\"y\":2,\"z\":1}}");
    }

    @Test
    @DisplayName("takes an integer of any size that is declared as text")
    void asText() {
        assertThat(write("asText", new AsText(Long.MIN_VALUE))).isEqualTo("{\"id\":\"-9223372036854775808\"}");
    }

    @Test
    @DisplayName("takes null where it is declared")
    void declaredNull() {
        assertThat(write("nullable", null)).isEqualTo("null");
    }

    static Stream<Arguments> unwritable() {
        JsonNode tree = JsonMapper.shared().createObjectNode().put("in", BEYOND);
        return Stream.of(
                Arguments.of("holder", new Holder(BEYOND), "/value"),
                Arguments.of("holder", new Holder(-BEYOND), "/value"),
                Arguments.of("holder", new Holder(List.of(1L, BEYOND)), "/value/1"),
                Arguments.of("holder", new Holder(new long[] {1, BEYOND}), "/value/1"),
                Arguments.of("holder", new Holder(Map.of("k", OptionalLong.of(BEYOND))), "/value/k"),
                Arguments.of("holder", new Holder(tree), "/value/in"),
                Arguments.of("holder", new Holder(Double.NaN), "/value"),
                Arguments.of("holder", new Holder(new double[] {Double.POSITIVE_INFINITY}), "/value/0"),
                Arguments.of("holder", new Holder(new float[] {Float.NaN}), "/value/0"),
                Arguments.of(
                        "holder",
                        new Holder(JsonMapper.shared().getNodeFactory().numberNode(BigInteger.TWO.pow(70))),
                        "/value"),
                Arguments.of(
                        "holder",
                        new Holder(JsonMapper.shared().getNodeFactory().numberNode(new BigDecimal("1e4711"))),
                        "/value"),
                Arguments.of("text", new Text(null), "/text"),
                Arguments.of("texts", new Texts(List.of(List.of("a"), Arrays.asList("a", null))), "/texts"),
                Arguments.of("list", Arrays.asList("a", null), "1"),
                Arguments.of("map", java.util.Collections.singletonMap("k", null), "k"),
                Arguments.of("list", null, "null"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unwritable")
    @DisplayName("fails with the property's name, never with its value")
    void fails(String declared, @Nullable Object value, String place) {
        assertThatThrownBy(() -> write(declared, value))
                .isInstanceOf(UnwritableValueException.class)
                .hasMessageContaining(place)
                .hasMessageNotContaining(String.valueOf(BEYOND))
                .hasMessageNotContaining("4711");
    }
}
