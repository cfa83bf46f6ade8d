package dev.mizan.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** A durable store that nobody reaches. */
final class Unreachable implements CacheStore {

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Optional<Look> look(Place place) {
        return Optional.empty();
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        return Optional.empty();
    }

    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {}

    @Override
    public boolean mark(String context, Collection<Tag> tags, String mark) {
        return false;
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        return false;
    }
}
