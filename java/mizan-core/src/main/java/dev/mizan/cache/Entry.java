package dev.mizan.cache;

import dev.mizan.http.Body;
import java.util.Optional;

/**
 * A bundle as a store keeps it.
 *
 * @param key the key of its place, so that a store that mixes answers up is found out
 * @param tokens the tokens that it was loaded under, read before the load
 * @param schema the hash of its context's wire shapes
 * @param rights a digest of the caller's rights, empty in a public context
 * @param freshUntil when its time is over, in milliseconds since 1970
 * @param usableUntil when it must not even be answered while a new one is made, not before {@code freshUntil}
 * @param body the bundle
 */
public record Entry(
        String key, Tokens tokens, String schema, String rights, long freshUntil, long usableUntil, Body body) {

    /** The entry as bytes, for stores outside of this process; they begin with a checksum. */
    public byte[] frame() {
        return EntryFrame.write(this);
    }

    /** Reads what {@link #frame} wrote; empty if it is damaged or of another version. */
    public static Optional<Entry> ofFrame(byte[] frame) {
        return EntryFrame.read(frame);
    }
}
