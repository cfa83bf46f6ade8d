package dev.mizan.page;

/** Why a page was not rendered on the server. */
public enum ShellReason {
    /** No renderer is installed. */
    NO_RENDERER("no-renderer"),
    /** There is a renderer, but nothing that runs JavaScript: it is not installed, or not of a version that does. */
    NO_RUNTIME("no-runtime"),
    /** The front end's bundle is not there, or cannot be loaded. */
    NO_BUNDLE("no-bundle"),
    /** Renderers keep failing; for a while none is started. */
    BREAKER_OPEN("breaker-open"),
    /** The server is stopping, or the renderer is not started. */
    STOPPED("stopped"),
    /** No worker was free in time. */
    QUEUE_FULL("queue-full"),
    /** The page was not rendered in time. */
    TIMEOUT("timeout"),
    /** The worker ended while it rendered the page. */
    WORKER_DIED("worker-died"),
    /** The worker answered something that is no answer. */
    BAD_ANSWER("bad-answer"),
    /** The bundle has no page of this name. */
    PAGE_UNKNOWN("page-unknown"),
    /** The page's code threw. */
    RENDER_FAILED("render-failed"),
    /** The page's data is more than a worker takes. */
    DATA_TOO_LARGE("data-too-large"),
    /** The page is larger than a worker may answer. */
    ANSWER_TOO_LARGE("answer-too-large");

    private final String wireName;

    ShellReason(String wireName) {
        this.wireName = wireName;
    }

    /** The reason as headers and metrics name it: lower-case letters and hyphens. */
    public String wireName() {
        return wireName;
    }
}
