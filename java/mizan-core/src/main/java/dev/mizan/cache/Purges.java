package dev.mizan.cache;

import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.Pending;
import dev.mizan.invalidation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Purges what commits made stale. Stores that outlive this process are told twice, before the commit and after it: who dies
 * in between leaves marks, under which nothing is kept or found.
 */
final class Purges implements InvalidationListener {

    private final CacheStore store;
    private final Tags tags;
    private final Durability durability;
    private final FreshTokens marks = new FreshTokens();

    Purges(CacheStore store, Tags tags, Durability durability) {
        this.store = store;
        this.tags = tags;
        this.durability = durability;
    }

    @Override
    public void invalidated(List<Target> targets) {
        tags.cached(targets).forEach((context, purged) -> store.settle(context, purged, List.of(), ""));
    }

    @Override
    public Pending pending(List<Target> targets) {
        Map<String, List<Tag>> wanted = store.durable() ? tags.cached(targets) : Map.of();
        if (wanted.isEmpty()) {
            return InvalidationListener.super.pending(targets);
        }
        Marked marked = new Marked(marks.next(), new LinkedHashMap<>());
        wanted.forEach((context, contextTags) -> {
            // A store that did not answer may have done it.
            marked.tags.put(context, contextTags);
            if (!store.mark(context, contextTags, marked.mark) && durability == Durability.FAIL) {
                marked.undone();
                throw new PurgeUnavailableException();
            }
        });
        return marked;
    }

    /** Marks that wait for the outcome of their commit. */
    private final class Marked implements Pending {

        private final String mark;
        private final Map<String, List<Tag>> tags;

        private Marked(String mark, Map<String, List<Tag>> tags) {
            this.mark = mark;
            this.tags = tags;
        }

        @Override
        public void committed(List<Target> targets) {
            Map<String, List<Tag>> purged = Purges.this.tags.cached(targets);
            purged.forEach(
                    (context, contextTags) -> store.settle(context, contextTags, without(context, contextTags), mark));
            tags.forEach((context, contextTags) -> {
                if (!purged.containsKey(context)) {
                    store.settle(context, List.of(), contextTags, mark);
                }
            });
        }

        /** What was marked for the declaration and not purged, since code said more narrowly what changed. */
        private List<Tag> without(String context, List<Tag> purged) {
            return tags.getOrDefault(context, List.of()).stream()
                    .filter(tag -> !purged.contains(tag))
                    .toList();
        }

        /** Lets the marks stand until they go by themselves: the commit may still come. */
        @Override
        public void uncertain(List<Target> targets) {
            invalidated(targets);
        }

        @Override
        public void undone() {
            tags.forEach((context, contextTags) -> store.settle(context, List.of(), contextTags, mark));
        }
    }
}
