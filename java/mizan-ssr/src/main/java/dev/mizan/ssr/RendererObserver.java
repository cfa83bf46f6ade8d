package dev.mizan.ssr;

import dev.mizan.page.ShellReason;
import java.time.Duration;

/**
 * Is told what a renderer does, for metrics. Called on the threads of callers and workers: thread-safe and quick. What it
 * throws is logged at debug and changes nothing.
 */
public interface RendererObserver {

    /** Does nothing. */
    RendererObserver NONE = new RendererObserver() {};

    /** A request got a worker after this time. */
    default void queued(Duration waited) {}

    /** A worker rendered a page, in this time from the request's way into the pipe to the answer's way out. */
    default void rendered(Duration took) {}

    /** A caller got no page. */
    default void fellBack(ShellReason reason) {}

    /** A worker got ready. */
    default void workerStarted() {}

    /** A worker ended. */
    default void workerEnded(WorkerEnd why) {}
}
