package dev.mizan.redis;

import dev.mizan.cache.Place;
import dev.mizan.cache.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Names of Redis' keys. Everything of a context is in one hash slot, and everything is another server's once Redis has been
 * restarted: it may then have forgotten what it said it did.
 *
 * @param run Redis' own id of its run
 */
record Keys(String run) {

    private static final int RUN_LENGTH = 12;

    /** A key that never exists, the entry, the tags. */
    byte[][] ofLook(Place place) {
        byte[][] keys = new byte[place.tags().size() + 2][];
        keys[0] = key(place.context(), "-");
        keys[1] = key(place.context(), place.key());
        fill(keys, 2, place.context(), place.tags());
        return keys;
    }

    /** What {@link #ofLook} names, with nothing in the entry's place. */
    byte[][] ofTokens(Place place) {
        byte[][] keys = ofLook(place);
        keys[1] = keys[0];
        return keys;
    }

    /** The entry, the tags. */
    byte[][] ofEntry(Place place) {
        byte[][] keys = new byte[place.tags().size() + 1][];
        keys[0] = key(place.context(), place.key());
        fill(keys, 1, place.context(), place.tags());
        return keys;
    }

    /** The tags. */
    byte[][] ofTags(String context, Collection<Tag> tags) {
        byte[][] keys = new byte[tags.size()][];
        fill(keys, 0, context, tags);
        return keys;
    }

    private void fill(byte[][] keys, int from, String context, Collection<Tag> tags) {
        int at = from;
        for (Tag tag : tags) {
            keys[at++] = key(context, tag.id());
        }
    }

    private byte[] key(String context, String name) {
        String shortRun = run.substring(0, Math.min(RUN_LENGTH, run.length()));
        return ("mizan:{" + context + ':' + shortRun + "}:" + name).getBytes(StandardCharsets.UTF_8);
    }
}
