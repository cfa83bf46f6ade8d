package dev.mizan.spring.cache;

import dev.mizan.cache.CacheStore;
import dev.mizan.cache.Entry;
import dev.mizan.cache.Look;
import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.Place;
import dev.mizan.cache.Tag;
import dev.mizan.cache.Tokens;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store that can be switched off, and that remembers when it was told of commits. */
final class SwitchedStore implements CacheStore {

    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile boolean on = true;
    private final CacheStore memory = new MemoryStore(1_000_000);

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Optional<Look> look(Place place) {
        return on ? memory.look(place) : Optional.empty();
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        return on ? memory.tokens(place) : Optional.empty();
    }

    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {
        memory.keep(place, entry, timeToLive);
    }

    @Override
    public boolean mark(String context, Collection<Tag> tags, String mark) {
        heard.add("mark");
        return on;
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        heard.add(purged.isEmpty() ? "release" : "purge");
        return memory.settle(context, purged, released, mark);
    }
}
