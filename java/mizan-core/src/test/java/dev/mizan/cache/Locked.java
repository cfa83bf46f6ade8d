package dev.mizan.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** A store behind a lock. */
record Locked(CacheStore store) implements CacheStore {

    @Override
    public boolean durable() {
        return store.durable();
    }

    @Override
    public Optional<Look> look(Place place) {
        synchronized (store) {
            return store.look(place);
        }
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        synchronized (store) {
            return store.tokens(place);
        }
    }

    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {
        synchronized (store) {
            store.keep(place, entry, timeToLive);
        }
    }

    @Override
    public boolean mark(String context, Collection<Tag> tags, String mark) {
        synchronized (store) {
            return store.mark(context, tags, mark);
        }
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        synchronized (store) {
            return store.settle(context, purged, released, mark);
        }
    }
}
