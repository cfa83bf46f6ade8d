package dev.mizan.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are answered, perhaps many times, and their digest, which is made once. The bytes are not copied and not to be
 * changed by anyone. Equal to another of the same bytes. Thread-safe.
 */
public final class Body {

    private final byte[] bytes;

    /** Two threads may both make it: they make the same. */
    private volatile byte @Nullable [] digest;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Gives the body of these bytes. */
    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** Gives the body of a text's UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the bytes themselves, no copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** Gives how many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Gives their SHA-256, 32 bytes. */
    byte[] digest() {
        byte[] made = digest;
        if (made == null) {
            made = EntityTag.sha256(bytes);
            digest = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
