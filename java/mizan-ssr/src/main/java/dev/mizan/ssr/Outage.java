package dev.mizan.ssr;

import dev.mizan.page.ShellReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why no worker gets ready, said in the log once per outage. Thread-safe. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Renderer.class);

    private final Settings settings;
    private @Nullable ShellReason reason;

    Outage(Settings settings) {
        this.settings = settings;
    }

    /** What callers are told. @param open whether the breaker is */
    synchronized ShellReason reason(boolean open) {
        if (reason != null) {
            return reason;
        }
        return open ? ShellReason.BREAKER_OPEN : ShellReason.STOPPED;
    }

    void hasNoRuntime(IOException missing) {
        if (begins(ShellReason.NO_RUNTIME)) {
            log.error(
                    "Pages are not rendered on the server, browsers render them: \"{}\" cannot be started ({})."
                            + " Install Node.js 20 or newer, or Bun, where the PATH of this process leads to it, or name it"
                            + " in the renderer's command.",
                    settings.command().get(0),
                    missing.getMessage());
        }
    }

    void hasNoBundle() {
        if (begins(ShellReason.NO_BUNDLE)) {
            log.error(
                    "Pages are not rendered on the server, browsers render them: there is no bundle {}. Build it (vite"
                            + " build --ssr), or name the right one; it is used as soon as it is there.",
                    settings.bundle());
        }
    }

    void cannotLoad(Worker worker, boolean others) {
        if (begins(ShellReason.NO_BUNDLE)) {
            log.error(
                    "{} does not get ready with the bundle {}: it ended, or did not call serve() in {} s. What it said"
                            + " stands in the log of dev.mizan.ssr.worker. {}",
                    worker,
                    settings.bundle(),
                    settings.budgets().start().toSeconds(),
                    others ? "Renderers of the bundle before serve on." : "Until one does, browsers render pages.");
        }
    }

    synchronized void isOver() {
        if (reason != null) {
            reason = null;
            log.info("Pages are rendered on the server again");
        }
    }

    private synchronized boolean begins(ShellReason why) {
        boolean news = reason != why;
        reason = why;
        return news;
    }
}
