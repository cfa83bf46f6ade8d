package dev.mizan.ssr;

import dev.mizan.page.PageRenderer;
import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.Rendering.Rendered;
import dev.mizan.page.Rendering.Shell;
import dev.mizan.page.ShellReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Renders pages in a pool of processes that run the front end's server bundle: one ES module, without dependencies at run
 * time, that calls {@code serve} of {@code mizan-ssr-worker}.
 *
 * <p>{@link #render} waits for a free worker (50 ms at most) and for the page (1 s), and never for anything else, whatever
 * workers do: while none can render, it says so at once. A worker that dies, hangs or answers nonsense is replaced. When the
 * bundle's file is replaced, workers of the new one take over as they get ready. Workers end with this virtual machine,
 * also when that is killed. Thread-safe.
 *
 * <p>{@snippet :
 * try (Renderer renderer = Renderer.builder(Path.of("web/server.mjs")).build()) {
 *     Rendering page = renderer.render(new PageRequest("ProductPage", data));
 * }
 * }
 */
public final class Renderer implements PageRenderer, AutoCloseable {

    private final Settings settings;
    private final Ticker ticker;
    private final Observed observer;
    private final Pool pool;

    Renderer(Settings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.observer = new Observed(settings.observer());
        this.pool = new Pool(settings, ticker, observer);
        pool.open();
    }

    /** Begins a renderer for a bundle. Its file may be missing, and may be replaced, preferably by renaming another to it. */
    public static RendererBuilder builder(Path serverBundle) {
        return new RendererBuilder(serverBundle);
    }

    @Override
    public Rendering render(PageRequest request) {
        Rendering rendering = attempt(request);
        if (rendering instanceof Shell shell) {
            observer.fellBack(shell.reason());
        }
        return rendering;
    }

    /** Names the bundle by its content; while workers of two bundles render, nothing is named alike. */
    @Override
    public String generation() {
        return pool.generation();
    }

    private Rendering attempt(PageRequest request) {
        if (!Frames.fits(request.data(), settings.frameLimit())) {
            return new Shell(ShellReason.DATA_TOO_LARGE);
        }
        long began = ticker.nanos();
        Lease lease = pool.acquire();
        if (lease instanceof Lease.Refused refused) {
            return new Shell(refused.reason());
        }
        long sent = ticker.nanos();
        observer.queued(Duration.ofNanos(sent - began));
        Rendering rendering = ((Lease.Granted) lease)
                .worker()
                .send(request)
                .await(settings.budgets().soft());
        if (rendering instanceof Rendered) {
            observer.rendered(Duration.ofNanos(ticker.nanos() - sent));
        }
        return rendering;
    }

    /**
     * Waits until all workers are ready, with the bundle as it is now.
     *
     * @return false if they are not within the budget
     * @throws InterruptedException if the thread is
     */
    public boolean awaitReady(Duration budget) throws InterruptedException {
        return pool.awaitReady(budget);
    }

    /** What the pool looks like now, for metrics and health. */
    public PoolState state() {
        return pool.state();
    }

    List<Worker> workers() {
        return pool.workers();
    }

    /** Kills the workers and waits for their end. Who waits for a page gets a shell. Closing twice is as closing once. */
    @Override
    public void close() {
        pool.close();
    }
}
