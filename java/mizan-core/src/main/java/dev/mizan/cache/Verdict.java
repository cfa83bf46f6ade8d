package dev.mizan.cache;

import java.time.Duration;
import java.util.List;

/** Whether what a store has may be answered. */
sealed interface Verdict {

    /** It may; {@code ttl} says how long it is still fresh, negative if it no longer is. */
    record Usable(Entry entry, long ttl) implements Verdict {

        boolean fresh() {
            return ttl >= 0;
        }
    }

    /** It may not. */
    record Unusable(String reason, List<String> moved) implements Verdict {}

    /**
     * Judges an entry: it must have been loaded under the tokens that are the current ones, none of which is dirty, for the
     * same rights and the same wire shapes, and its time must not be over.
     */
    static Verdict of(Look look, Place place, String schema, String rights, long now) {
        if (look.entry().isEmpty()) {
            return unusable(look.tokens().dirty() ? "committing" : "absent");
        }
        Entry entry = look.entry().get();
        if (!entry.tokens().equals(look.tokens()) || look.tokens().dirty()) {
            return new Unusable("purged", look.tokens().moved(entry.tokens(), place.tags()));
        }
        if (!entry.rights().equals(rights)) {
            return unusable("rights");
        }
        if (!entry.schema().equals(schema)) {
            return unusable("schema");
        }
        if (entry.usableUntil() <= now) {
            return unusable("expired");
        }
        long left = entry.freshUntil() - now;
        return new Usable(entry, left > 0 ? Duration.ofMillis(left).toSeconds() : Math.min(-1, left / 1000));
    }

    private static Unusable unusable(String reason) {
        return new Unusable(reason, List.of());
    }
}
