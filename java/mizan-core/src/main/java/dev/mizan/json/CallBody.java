package dev.mizan.json;

/**
 * The body of a call, its syntax checked and nothing of its arguments decoded.
 *
 * @param fn the function's name as it was sent
 * @param args where the arguments stand, an object
 */
public record CallBody(String fn, Slice args) {

    /** A JSON value inside a document: {@code length} bytes from {@code offset}. The bytes are not copied. */
    public record Slice(byte[] bytes, int offset, int length) {

        /** Gives an object without members. */
        public static Slice emptyObject() {
            return new Slice(new byte[] {'{', '}'}, 0, 2);
        }
    }
}
