package dev.mizan.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps renderings by everything that they show, so that a page whose contexts come from the cache costs no rendering; one
 * that is asked for by many at once is rendered once. Thread-safe.
 *
 * <p>Nothing here becomes stale: another content is another key.
 */
public final class Renderings {

    /** What Caffeine, the key and the objects around the bytes take, about. */
    private static final int OVERHEAD = 512;

    private final PageRenderer renderer;
    private final AsyncCache<String, Kept> kept;

    /** A rendering that is kept, and how long. */
    private record Kept(Rendering rendering, Duration time) {

        int weight() {
            return OVERHEAD
                    + (rendering instanceof Rendering.Rendered page
                            ? page.body().length + page.head().length()
                            : 0);
        }
    }

    /**
     * Makes an empty store.
     *
     * @param renderer renders what is not there
     * @param maxBytes how many bytes of memory it takes, about
     */
    public Renderings(PageRenderer renderer, long maxBytes) {
        this.renderer = renderer;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, Kept rendering) -> rendering.weight())
                .expireAfter(Expiry.writing((String key, Kept rendering) -> rendering.time()))
                .buildAsync();
    }

    /**
     * Gives the rendering that is kept under the key, or renders it. Whoever asks for one that is being made gets that one; a
     * shell is kept for nobody else.
     *
     * @param key the same for the same request to the same renderer with the same bundle
     * @param time how long it may be kept
     */
    public Rendering render(PageRequest request, String key, Duration time) {
        CompletableFuture<Kept> mine = new CompletableFuture<>();
        CompletableFuture<Kept> other = kept.asMap().putIfAbsent(key, mine);
        if (other != null) {
            return other.join().rendering();
        }
        Rendering rendering = new Rendering.Shell(ShellReason.RENDER_FAILED);
        try {
            rendering = renderer.render(request);
            return rendering;
        } finally {
            if (rendering instanceof Rendering.Shell) {
                kept.asMap().remove(key, mine);
            }
            mine.complete(new Kept(rendering, time));
        }
    }
}
