package dev.mizan.test;

import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values to JSON and back, by Mizan's own mapper, so that what is sent is what a client sends. */
final class WireJson {

    private final JsonMapper mapper =
            PatchWriting.addedTo(Json.create(JsonLimits.DEFAULT).mapper());

    /** Gives the JSON of an argument: as its declared type if it is one, so that unions keep their discriminators. */
    String argument(@Nullable Object value, @Nullable AnnotatedType declared) {
        if (value == null) {
            return "null";
        }
        JavaType type = declared == null ? null : mapper.constructType(declared.getType());
        return type != null && type.getRawClass().isInstance(value)
                ? mapper.writerFor(type).writeValueAsString(value)
                : mapper.writeValueAsString(value);
    }

    String text(String value) {
        return mapper.writeValueAsString(value);
    }

    /** Reads an answer; one without a body is null. */
    JsonNode tree(byte[] body) {
        return body.length == 0 ? mapper.nullNode() : mapper.readTree(body);
    }

    /** Whether a value, as a client gets it, is this JSON. */
    boolean isWrittenAs(@Nullable Object expected, @Nullable AnnotatedType declared, JsonNode json) {
        return mapper.readTree(argument(expected, declared)).equals(json);
    }

    /** Reads a value of an answer. */
    <T> @Nullable T value(JsonNode json, Type type, String what) {
        try {
            return mapper.treeToValue(json, mapper.constructType(type));
        } catch (JacksonException e) {
            throw new AssertionError(
                    what + ": expected " + type.getTypeName() + ", but it came as\n  " + json
                            + "\nIf Mizan only writes this type and cannot read it, compare json() instead.",
                    e);
        }
    }
}
