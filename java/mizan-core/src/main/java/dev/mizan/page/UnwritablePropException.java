package dev.mizan.page;

import dev.mizan.json.UnwritableValueException;

/** A page's prop cannot be written as JSON. The message names the page and the property, never the value. */
public final class UnwritablePropException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnwritablePropException(String what, UnwritableValueException cause) {
        super(what + " cannot be written for the browser. " + cause.getMessage(), cause);
    }
}
