package dev.mizan.function;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a context: a component of its record.
 *
 * @param name the component's name, the same on the wire
 * @param type its type
 * @param nullable whether it may be left out and then is null
 * @param defaultValue its value where the client sends none, decoded, if it has a default
 */
public record ContextParameter(String name, ParameterType type, boolean nullable, Optional<Object> defaultValue) {

    /** Whether a client must give it: it is neither nullable nor defaulted. */
    public boolean required() {
        return !nullable && defaultValue.isEmpty();
    }

    /** Whether it may have the value: of its type, with a canonical text, and null only if it is nullable. */
    public boolean accepts(@Nullable Object value) {
        return value == null ? nullable : type.accepts(value);
    }

    /** Gives the canonical text of a value, {@code null} for null. */
    public String canonical(@Nullable Object value) {
        return value == null ? "null" : type.canonical(value);
    }
}
