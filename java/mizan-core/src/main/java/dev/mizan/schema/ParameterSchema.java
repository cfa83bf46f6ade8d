package dev.mizan.schema;

import java.util.Optional;

/**
 * One parameter of a context.
 *
 * @param name the component's name
 * @param type its type on the wire
 * @param wireType how the client turns it into canonical text: {@code integer}, {@code boolean}, {@code text}, …
 * @param nullable whether it may be left out and then is null
 * @param defaultJson the default as JSON text, {@code 1} or {@code "new"}, if it has one
 * @param doc the component's Javadoc, empty if there is none
 */
public record ParameterSchema(
        String name, WireType type, String wireType, boolean nullable, Optional<String> defaultJson, String doc) {

    /** Whether a client must give it. */
    public boolean required() {
        return !nullable && defaultJson.isEmpty();
    }
}
