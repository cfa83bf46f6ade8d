package dev.mizan.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Keeps entries in this process's memory, up to a number of bytes; what is least used goes first. For one server: a purge
 * does not reach other processes.
 */
public final class MemoryStore implements CacheStore {

    /** What Caffeine, the key and the objects around the bytes take, about. */
    private static final int OVERHEAD = 256;

    private final FreshTokens fresh = new FreshTokens();
    private final Cache<String, Kept> kept;

    /** What is kept: tokens by the id of their tag, entries by their key. */
    private sealed interface Kept {

        record Token(String text) implements Kept {}

        record Bundle(Entry entry) implements Kept {}
    }

    /**
     * Makes an empty store.
     *
     * @param maxBytes how many bytes of memory it takes, about
     */
    public MemoryStore(long maxBytes) {
        kept = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher(MemoryStore::weight)
                .build();
    }

    private static int weight(String key, Kept value) {
        return OVERHEAD
                + key.length()
                + (value instanceof Kept.Bundle bundle ? bundle.entry().body().length() : 0);
    }

    /** Evicts at once what Caffeine would evict soon. */
    void tidy() {
        kept.cleanUp();
    }

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public Optional<Look> look(Place place) {
        Optional<Entry> entry = kept.getIfPresent(place.key()) instanceof Kept.Bundle bundle
                ? Optional.of(bundle.entry())
                : Optional.empty();
        return Optional.of(new Look(current(place), entry));
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        return Optional.of(current(place));
    }

    private Tokens current(Place place) {
        return new Tokens(place.tags().stream().map(this::token).toList());
    }

    private String token(Tag tag) {
        if (kept.getIfPresent(tag.id()) instanceof Kept.Token token) {
            return token.text();
        }
        Kept.Token made = new Kept.Token(fresh.next());
        // Not a plain put: of a thousand readers that begin together, all have to see the same token.
        return kept.asMap().putIfAbsent(tag.id(), made) instanceof Kept.Token other ? other.text() : made.text();
    }

    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {
        // One step: an entry that was loaded before a purge must not take the place of one that was loaded after it.
        kept.asMap().compute(place.key(), (key, old) -> isCurrent(place, entry) ? new Kept.Bundle(entry) : old);
    }

    private boolean isCurrent(Place place, Entry entry) {
        for (int i = 0; i < place.tags().size(); i++) {
            Kept token = kept.getIfPresent(place.tags().get(i).id());
            if (!new Kept.Token(entry.tokens().texts().get(i)).equals(token)) {
                return false;
            }
        }
        return true;
    }

    /** Does nothing: this store dies with the process that could miss to purge. */
    @Override
    public boolean mark(String context, Collection<Tag> tags, String mark) {
        return true;
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        purged.forEach(tag -> kept.put(tag.id(), new Kept.Token(fresh.next())));
        return true;
    }
}
