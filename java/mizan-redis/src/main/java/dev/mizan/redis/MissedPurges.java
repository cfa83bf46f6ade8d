package dev.mizan.redis;

import dev.mizan.cache.Tag;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be purged, to be made good before anything is read again. Thread-safe. */
final class MissedPurges {

    private static final Logger log = LoggerFactory.getLogger(MissedPurges.class);
    private static final int MAX_TAGS = 100_000;

    private final Map<String, Set<Tag>> missed = new HashMap<>();
    private int size;

    synchronized void add(String context, Collection<Tag> tags) {
        if (size >= MAX_TAGS) {
            return;
        }
        Set<Tag> known = missed.computeIfAbsent(context, it -> new LinkedHashSet<>());
        int before = known.size();
        known.addAll(tags);
        size += known.size() - before;
        if (size >= MAX_TAGS) {
            log.error("More purges were missed than are remembered; what they made stale may be answered"
                    + " until its time to live is over. Flush Redis' database before it is reached again.");
        }
    }

    /** Gives all of them and forgets them. */
    synchronized Map<String, Set<Tag>> take() {
        Map<String, Set<Tag>> taken = new HashMap<>(missed);
        missed.clear();
        size = 0;
        return taken;
    }
}
