package dev.mizan.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Keeps documents by everything that they show, so that a page whose contexts come from the cache costs no rendering; one
 * that is asked for by many at once is made once. Thread-safe.
 *
 * <p>Nothing here becomes stale: another content is another key.
 */
public final class Documents {

    /** What Caffeine, the key and the objects around the bytes take, about. */
    private static final int OVERHEAD = 512;

    private final AsyncCache<String, Kept> kept;

    /** A document that is kept, and how long. */
    private record Kept(Document document, Duration time) {}

    /**
     * Makes an empty store.
     *
     * @param maxBytes how many bytes of memory it takes, about
     */
    public Documents(long maxBytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, Kept document) ->
                        OVERHEAD + document.document().html().length)
                .expireAfter(Expiry.writing((String key, Kept document) -> document.time()))
                .buildAsync();
    }

    /**
     * Gives the document that is kept under the key, or makes it. Whoever asks for one that is being made gets that one; a
     * shell is kept for nobody else.
     *
     * @param key the same for what makes the same document
     * @param time how long it may be kept
     * @param maker makes it. What it throws is thrown to its own caller; the others get what it makes for them
     */
    public Document get(String key, Duration time, Supplier<Document> maker) {
        CompletableFuture<Kept> mine = new CompletableFuture<>();
        CompletableFuture<Kept> other = kept.asMap().putIfAbsent(key, mine);
        if (other != null) {
            return made(other, maker);
        }
        try {
            Document document = maker.get();
            if (document.shell().isPresent()) {
                kept.asMap().remove(key, mine);
            }
            mine.complete(new Kept(document, time));
            return document;
        } catch (Throwable thrown) {
            kept.asMap().remove(key, mine);
            mine.cancel(false);
            throw thrown;
        }
    }

    private static Document made(CompletableFuture<Kept> other, Supplier<Document> maker) {
        try {
            return other.join().document();
        } catch (CancellationException notMade) {
            return maker.get();
        }
    }
}
