package dev.mizan.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Vectors;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.function.TestContexts;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InvalidationVectorsTest {

    private static final Map<String, Class<?>> TYPES =
            Map.of("integer", BigInteger.class, "number", double.class, "boolean", boolean.class, "text", String.class);

    static List<JsonNode> cases() {
        return Vectors.cases("invalidation.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_body_is_that_of_the_vector(JsonNode vector) {
        String body = InvalidationBody.of(targets(vector), Optional.empty()).orElseThrow();

        assertThat(normal(JsonMapper.shared().readTree(body))).isEqualTo(normal(vector.get("body")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_header_is_that_of_the_vector(JsonNode vector) {
        assertThat(InvalidationHeader.of(targets(vector)))
                .contains(vector.get("header").asString());
    }

    private static List<Target> targets(JsonNode vector) {
        return vector.get("targets")
                .valueStream()
                .map(InvalidationVectorsTest::target)
                .toList();
    }

    private static Target target(JsonNode target) {
        if (target.isString()) {
            return new Target.Broad(TestContexts.of(target.asString(), Map.of()), Optional.empty());
        }
        Map<String, Class<?>> types = new LinkedHashMap<>();
        target.get("params")
                .propertyStream()
                .forEach(it -> types.put(
                        it.getKey(), TYPES.get(it.getValue().get("type").asString())));
        ContextDefinition context = TestContexts.of(target.get("context").asString(), types);
        Map<ContextParameter, @Nullable Object> scope = new LinkedHashMap<>();
        for (ContextParameter parameter : context.parameters()) {
            String text =
                    target.get("params").get(parameter.name()).get("value").asString();
            scope.put(parameter, parameter.type().decode(text).orElseThrow());
        }
        return new Target.Scoped(context, scope, Optional.empty());
    }

    /** The JSON with every number as the double that JavaScript reads. */
    private static String normal(JsonNode json) {
        if (json.isNumber()) {
            return Double.toString(json.doubleValue());
        }
        if (json.isArray()) {
            return json.valueStream()
                    .map(InvalidationVectorsTest::normal)
                    .toList()
                    .toString();
        }
        if (json.isObject()) {
            Map<String, String> members = new LinkedHashMap<>();
            json.propertyStream().forEach(it -> members.put(it.getKey(), normal(it.getValue())));
            return members.toString();
        }
        return json.toString();
    }
}
