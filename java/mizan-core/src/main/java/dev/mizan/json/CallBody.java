package dev.mizan.json;

import java.util.Optional;

/**
 * The body of a call, its syntax checked and nothing of its arguments decoded.
 *
 * @param fn the function's name as it was sent
 * @param args where the arguments stand, an object
 * @param list where the list stands that may come with it, if it was sent: of a call what the client shows, of a validation
 *     the fields that it asks about
 */
public record CallBody(String fn, Slice args, Optional<Slice> list) {

    /** A JSON value inside a document: {@code length} bytes from {@code offset}. The bytes are not copied. */
    public record Slice(byte[] bytes, int offset, int length) {

        /** Gives an object without members. */
        public static Slice emptyObject() {
            return new Slice(new byte[] {'{', '}'}, 0, 2);
        }
    }
}
