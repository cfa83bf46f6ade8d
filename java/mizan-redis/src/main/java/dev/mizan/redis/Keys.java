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

    /** What every script begins with: the owner of the context, and that there are marks. */
    private static final int COMMON = 2;

    /** A key that never exists, the entry, the tags. */
    byte[][] ofLook(Place place) {
        byte[][] keys = common(place.context(), place.tags(), 2);
        keys[COMMON] = key(place.context(), "-");
        keys[COMMON + 1] = key(place.context(), place.key());
        return keys;
    }

    /** What {@link #ofLook} names, with nothing in the entry's place. */
    byte[][] ofTokens(Place place) {
        byte[][] keys = ofLook(place);
        keys[COMMON + 1] = keys[COMMON];
        return keys;
    }

    /** The entry, the tags. */
    byte[][] ofEntry(Place place) {
        byte[][] keys = common(place.context(), place.tags(), 1);
        keys[COMMON] = key(place.context(), place.key());
        return keys;
    }

    /** The tags. */
    byte[][] ofTags(String context, Collection<Tag> tags) {
        return common(context, tags, 0);
    }

    /** Leaves room before the tags. */
    private byte[][] common(String context, Collection<Tag> tags, int room) {
        byte[][] keys = new byte[COMMON + room + tags.size()][];
        keys[0] = key(context, "owner");
        keys[1] = key(context, "marks");
        int at = COMMON + room;
        for (Tag tag : tags) {
            keys[at++] = key(context, tag.id());
        }
        return keys;
    }

    private byte[] key(String context, String name) {
        String shortRun = run.substring(0, Math.min(RUN_LENGTH, run.length()));
        return ("mizan:{" + context + ':' + shortRun + "}:" + name).getBytes(StandardCharsets.UTF_8);
    }
}
