package dev.mizan.json;

import java.util.List;

/**
 * A value cannot be written as its type was declared: NaN, an integer that JavaScript cannot hold, null where none is
 * declared. The message, for the server's log, names the property and never the value.
 */
public final class UnwritableValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnwritableValueException(String problem) {
        super(problem);
    }

    static UnwritableValueException nullInside(List<Object> place) {
        return new UnwritableValueException(
                "a container with null at " + place + ", although its items are not @Nullable");
    }

    UnwritableValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
