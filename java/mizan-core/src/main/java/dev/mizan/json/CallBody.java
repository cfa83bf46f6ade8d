package dev.mizan.json;

import java.util.Optional;

/**
 * The body of a call, its syntax checked and nothing of its arguments decoded.
 *
 * @param fn the function's name as it was sent
 * @param args where the arguments stand, an object
 * @param visible where the list of what the client shows stands, if it was sent
 */
public record CallBody(String fn, Slice args, Optional<Slice> visible) {

    /** A JSON value inside a document: {@code length} bytes from {@code offset}. The bytes are not copied. */
    public record Slice(byte[] bytes, int offset, int length) {

        /** Gives an object without members. */
        public static Slice emptyObject() {
            return new Slice(new byte[] {'{', '}'}, 0, 2);
        }
    }
}
