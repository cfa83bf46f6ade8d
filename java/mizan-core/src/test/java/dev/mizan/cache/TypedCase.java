package dev.mizan.cache;

import dev.mizan.function.ParameterType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case in the form of {@code protocol/vectors/cache-keys.json}: parameters with their types. */
record TypedCase(Secret secret, String context, Map<String, Object> parameters, int rev, Optional<String> user) {

    static TypedCase of(JsonNode json) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        json.get("params").propertyStream().forEach(it -> parameters.put(it.getKey(), canonical(it.getValue())));
        return new TypedCase(
                Secret.of(json.get("secret").asString().getBytes(StandardCharsets.UTF_8)),
                json.get("context").asString(),
                parameters,
                json.get("rev").asInt(),
                Optional.of(json.get("user")).filter(it -> !it.isNull()).map(JsonNode::asString));
    }

    String canonicalForm() {
        return CanonicalForm.of(context, parameters, rev, user);
    }

    String key() {
        return new CacheKeys(secret).of(context, parameters, rev, user);
    }

    private static @Nullable Object canonical(JsonNode typed) {
        JsonNode value = typed.get("value");
        return switch (typed.get("type").asString()) {
            case "null" -> null;
            case "text" -> value.asString();
            case "boolean" -> String.valueOf(value.asBoolean());
            case "integer" -> new BigInteger(value.asString()).toString();
            case "number" -> text(double.class, value.asDouble());
            case "uuid" -> text(UUID.class, UUID.fromString(value.asString()));
            case "list" -> {
                List<@Nullable Object> list = new ArrayList<>();
                value.valueStream().forEach(element -> list.add(canonical(element)));
                yield list;
            }
            default -> throw new IllegalArgumentException("A type that this test does not know: " + typed);
        };
    }

    private static String text(Class<?> type, Object value) {
        return ParameterType.of(type).orElseThrow().canonical(value);
    }
}
