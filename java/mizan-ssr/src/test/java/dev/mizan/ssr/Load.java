package dev.mizan.ssr;

import static dev.mizan.ssr.Bundles.page;
import static dev.mizan.ssr.Bundles.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.page.Rendering;
import dev.mizan.page.Rendering.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers that render pages all the time. Each answer has to be the page that was asked for, or a shell; nobody may throw,
 * wait for ever or get another's page.
 */
final class Load implements AutoCloseable {

    private static final int CALLERS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final List<Future<Void>> callers = new ArrayList<>();
    private final Semaphore pages = new Semaphore(0);
    private final AtomicInteger shells = new AtomicInteger();
    private volatile boolean stopped;

    private Load(Renderer renderer) {
        for (int caller = 0; caller < CALLERS; caller++) {
            int me = caller;
            callers.add(threads.submit(() -> {
                for (int round = 0; !stopped; round++) {
                    String props = "{\"caller\":" + me + ",\"at\":\"2026-11-26T10:00:00Z\",\"round\":" + round + "}";
                    Rendering rendering = renderer.render(page("Echo", props));
                    if (rendering instanceof Rendered) {
                        assertThat(shown(rendering)).isEqualTo(props);
                        pages.release();
                    } else {
                        shells.incrementAndGet();
                        // An empty pool answers at once, and what is tested needs the processor, too.
                        LockSupport.parkNanos(1_000_000);
                    }
                }
                return null;
            }));
        }
    }

    static Load on(Renderer renderer) {
        return new Load(renderer);
    }

    int shells() {
        return shells.get();
    }

    /** Waits until so many more pages have come. */
    void goesOn(int more) throws InterruptedException {
        pages.drainPermits();
        assertThat(pages.tryAcquire(more, 60, TimeUnit.SECONDS)).isTrue();
    }

    /** Stops, and fails if an answer was wrong. */
    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        for (Future<Void> caller : callers) {
            assertThat(caller).succeedsWithin(60, TimeUnit.SECONDS);
        }
    }
}
