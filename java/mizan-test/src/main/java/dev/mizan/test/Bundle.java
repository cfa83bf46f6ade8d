package dev.mizan.test;

import dev.mizan.function.FunctionDefinition;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;

/** What a context holds: the results of its reads, a slot each. Immutable. */
public final class Bundle {

    private final String what;
    private final JsonNode body;
    private final Wire wire;

    Bundle(String what, JsonNode body, Wire wire) {
        this.what = what;
        this.body = body;
        this.wire = wire;
    }

    /**
     * Gives a slot, read from what a client gets; null where that is null.
     *
     * @param name the read's name on the wire
     * @throws AssertionError if there is no such slot, or it cannot be read as the type
     */
    public <T> @Nullable T slot(String name, Class<T> type) {
        return value(name, type);
    }

    /** Gives a slot of a generic type, {@code Page<Review>}. */
    public <T> @Nullable T slot(String name, ParameterizedTypeReference<T> type) {
        return value(name, type.getType());
    }

    /** Expects a slot with this value; both are compared as a client gets them. */
    public Bundle has(String name, @Nullable Object expected) {
        JsonNode slot = node(name);
        AnnotatedType declared = wire.registry()
                .get()
                .function(name)
                .map(FunctionDefinition::resultType)
                .orElse(null);
        if (!wire.json().isWrittenAs(expected, declared, slot)) {
            throw new AssertionError(what + ": expected " + name + " to be\n  "
                    + wire.json().argument(expected, declared) + "\nbut it was\n  " + slot);
        }
        return this;
    }

    /** The whole bundle's JSON text, as it came. */
    public String json() {
        return body.toString();
    }

    private <T> @Nullable T value(String name, Type type) {
        return wire.json().value(node(name), type, what);
    }

    private JsonNode node(String name) {
        JsonNode slot = body.get(name);
        if (slot == null) {
            throw new AssertionError(what + ": there is no slot " + name + ", but there are " + body.propertyNames());
        }
        return slot;
    }
}
