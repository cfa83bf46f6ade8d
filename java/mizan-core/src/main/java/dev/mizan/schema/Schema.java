package dev.mizan.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The wire shapes of an application. Lists are in a stable order: by name.
 *
 * @param contexts every context
 * @param functions every function that is no read: mutations and functions that just answer
 * @param types every named type that they use
 * @param errors every error that a function declares
 */
public record Schema(
        List<ContextSchema> contexts, List<FunctionSchema> functions, List<NamedType> types, List<ErrorSchema> errors) {

    public Schema {
        contexts = List.copyOf(contexts);
        functions = List.copyOf(functions);
        types = List.copyOf(types);
        errors = List.copyOf(errors);
    }

    /**
     * The wire shapes as JSON, to be committed and compared: the same text for the same shapes. Neither documentation nor
     * access rules nor Java's classes are in it.
     */
    public String json() {
        return SchemaJson.of(this);
    }

    /**
     * Reads what {@link #json()} gave, of this version or an earlier one. What is not in it, documentation, owners and Java's
     * types, is empty.
     *
     * @throws IllegalArgumentException that says what is wrong with the text
     */
    public static Schema read(String json) {
        return SchemaReader.read(json);
    }

    /**
     * What a client is generated from, in 16 characters of {@code [0-9a-f]}: equal as long as {@link #json()} is. It goes
     * into the generated client and into the header {@code X-Mizan-Schema}.
     */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
