package dev.mizan.bench.ssr;

import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering.Rendered;
import dev.mizan.ssr.Renderer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Mizan's own: a renderer with one worker. */
final class FrameBridge implements Bridge {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Renderer renderer;
    private final long pid;

    FrameBridge(Path bundle, String runtime) throws InterruptedException {
        renderer = Renderer.builder(bundle)
                .command(runtime)
                .workers(1)
                .queueBudget(LONG)
                .renderBudget(LONG, LONG)
                .recycling(Integer.MAX_VALUE, 8L << 30, Duration.ofDays(1))
                .build();
        if (!renderer.awaitReady(LONG)) {
            throw new IllegalStateException(runtime + " does not get ready");
        }
        pid = ProcessHandle.current()
                .children()
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElseThrow();
    }

    @Override
    public byte[] render(PageRequest request) throws IOException {
        if (renderer.render(request) instanceof Rendered page) {
            return page.body();
        }
        throw new IOException("there is no page");
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public long memoryKilobytes() {
        return renderer.state().memoryBytes() >> 10;
    }

    @Override
    public void close() {
        renderer.close();
    }
}
