package dev.mizan.ssr;

import dev.mizan.page.ShellReason;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An observer whose failures are nobody else's. */
record Observed(RendererObserver observer) implements RendererObserver {

    private static final Logger log = LoggerFactory.getLogger(Observed.class);

    @Override
    public void queued(Duration waited) {
        guard(() -> observer.queued(waited));
    }

    @Override
    public void rendered(Duration took) {
        guard(() -> observer.rendered(took));
    }

    @Override
    public void fellBack(ShellReason reason) {
        guard(() -> observer.fellBack(reason));
    }

    @Override
    public void workerStarted() {
        guard(observer::workerStarted);
    }

    @Override
    public void workerEnded(WorkerEnd why) {
        guard(() -> observer.workerEnded(why));
    }

    private static void guard(Runnable tell) {
        try {
            tell.run();
        } catch (RuntimeException failed) {
            log.debug("An observer of the page renderer failed", failed);
        }
    }
}
