package dev.mizan.cache;

import java.util.List;

/**
 * Where an entry stands in a store.
 *
 * @param context the context's name; whatever concerns one context is together in one hash slot
 * @param key the entry's key
 * @param tags the entry's tags, at least one
 */
public record Place(String context, String key, List<Tag> tags) {

    public Place {
        tags = List.copyOf(tags);
    }
}
