package dev.mizan.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** A store that tells of each look at it, after it. */
record Watched(CacheStore store, Runnable onLook) implements CacheStore {

    @Override
    public boolean durable() {
        return store.durable();
    }

    @Override
    public Optional<Look> look(Place place) {
        Optional<Look> look = store.look(place);
        onLook.run();
        return look;
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        return store.tokens(place);
    }

    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {
        store.keep(place, entry, timeToLive);
    }

    @Override
    public boolean mark(String context, Collection<Tag> tags, String mark) {
        return store.mark(context, tags, mark);
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        return store.settle(context, purged, released, mark);
    }
}
