package dev.mizan.ssr;

import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering.Shell;
import dev.mizan.page.ShellReason;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process that renders one page at a time. Whoever was given it by the pool sends it a request; a thread of its own
 * writes that, another reads the answer and gives the worker back. Thread-safe; no lock is held while anything is written.
 */
final class Worker {

    /** Who has workers. Called on their threads. */
    interface Owner {

        /** The worker can render. */
        void ready(Worker worker);

        /** The worker is done with its request. */
        void free(Worker worker);

        /** The worker is gone. Called once for each. */
        void ended(Worker worker, WorkerEnd why);
    }

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final int number;
    private final Settings settings;
    private final Ticker ticker;
    private final Owner owner;
    private final WorkerLog lines;
    private final long beganNanos;
    private final BlockingQueue<Exchange> outgoing = new ArrayBlockingQueue<>(1);
    private final AtomicReference<@Nullable Exchange> current = new AtomicReference<>();
    private final AtomicReference<@Nullable WorkerEnd> end = new AtomicReference<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile @Nullable Process process;
    private volatile boolean ready;
    private volatile int renders;
    private volatile long memoryBytes;

    Worker(int number, Settings settings, Ticker ticker, Owner owner) {
        this.number = number;
        this.settings = settings;
        this.ticker = ticker;
        this.owner = owner;
        this.lines = new WorkerLog(number, ticker);
        this.beganNanos = ticker.nanos();
    }

    /**
     * Starts the process.
     *
     * @throws IOException if there is nothing to run it with
     */
    void launch() throws IOException {
        Process started = new Launcher(settings.bundle(), settings.command(), settings.environment()).start();
        process = started;
        started.onExit().thenRun(() -> {
            gone.complete(null);
            end(WorkerEnd.DIED);
        });
        if (end.get() != null) {
            started.destroyForcibly();
            return;
        }
        Thread writer = Threads.named("mizan-ssr-" + number + "-write").newThread(() -> write(started));
        writer.start();
        started.onExit().thenRun(writer::interrupt);
        Threads.run("mizan-ssr-" + number + "-log", () -> lines.drain(started.getErrorStream()));
        Threads.run("mizan-ssr-" + number + "-read", () -> read(started));
    }

    /** Hands a request over. Only who has this worker from the pool may do so, once. */
    Exchange send(PageRequest request) {
        Exchange exchange = new Exchange(renders + 1, request, ticker.nanos());
        current.set(exchange);
        WorkerEnd ended = end.get();
        if (ended != null) {
            abandon(ended);
        } else if (!outgoing.offer(exchange)) {
            // It answered the last request before it had read it.
            end(WorkerEnd.BAD_ANSWER);
        }
        return exchange;
    }

    /** Kills it, for a reason; the first one counts. */
    void end(WorkerEnd why) {
        WorkerEnd reason = why == WorkerEnd.DIED && !ready ? WorkerEnd.NOT_READY : why;
        if (!end.compareAndSet(null, reason)) {
            return;
        }
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
        abandon(reason);
        owner.ended(this, reason);
    }

    /** Ends it, since it will not be launched. */
    void cancel() {
        gone.complete(null);
        end(WorkerEnd.NOT_READY);
    }

    /** Done when there is no process any more. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    /** How long it has been there. */
    long ageNanos() {
        return ticker.nanos() - beganNanos;
    }

    /** How long it has been rendering what it renders; 0 if it does not. */
    long busyNanos() {
        Exchange exchange = current.get();
        return exchange == null ? 0 : ticker.nanos() - exchange.beganNanos();
    }

    int renders() {
        return renders;
    }

    long memoryBytes() {
        return memoryBytes;
    }

    /** The process' id, and how it exited if it did, for the log. */
    @Override
    public String toString() {
        Process running = process;
        if (running == null) {
            return "worker " + number;
        }
        return "worker " + number + " (pid " + running.pid()
                + (running.isAlive() ? ")" : ", exit code " + running.exitValue() + ")");
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    private void write(Process running) {
        try {
            OutputStream out = running.getOutputStream();
            while (end.get() == null) {
                Exchange exchange = outgoing.take();
                Frames.writeRender(out, exchange.id(), exchange.request().data());
            }
        } catch (IOException broken) {
            log.debug("{} takes no more requests", this, broken);
            end(WorkerEnd.DIED);
        } catch (InterruptedException ended) {
            log.trace("{} ended", this);
        }
    }

    private void read(Process running) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(running.getInputStream(), 1 << 16))) {
            while (end.get() == null) {
                handle(Frames.read(in, settings.frameLimit()));
            }
        } catch (BadAnswer bad) {
            refuse(bad.getMessage());
        } catch (IOException ended) {
            log.debug("{} answers no more", this, ended);
            end(WorkerEnd.DIED);
        }
    }

    private void handle(Answer answer) {
        if (answer instanceof Answer.Ready said) {
            if (ready || said.protocol() != Frames.PROTOCOL) {
                refuse("its bundle holds a mizan-ssr-worker that does not fit this server's mizan-ssr");
            } else {
                ready = true;
                owner.ready(this);
            }
        } else if (answer instanceof Answer.Done done) {
            Exchange exchange = current.get();
            if (exchange == null || exchange.id() != done.id() || !current.compareAndSet(exchange, null)) {
                refuse("it answered what nobody had asked");
                return;
            }
            renders++;
            memoryBytes = done.memoryBytes();
            if (done.rendering() instanceof Shell shell && !shell.trouble().isEmpty()) {
                lines.failed(exchange.request().page(), shell.trouble());
            }
            owner.free(this);
            exchange.answer(done.rendering());
        }
    }

    private void refuse(@Nullable String what) {
        if (end.get() == null) {
            log.warn(
                    "A page renderer is replaced, {}: {}. Import mizan-ssr-worker before anything else in the bundle's"
                            + " entry, and write nothing to file descriptor 1.",
                    this,
                    what);
        }
        end(WorkerEnd.BAD_ANSWER);
    }

    private void abandon(WorkerEnd why) {
        Exchange exchange = current.getAndSet(null);
        if (exchange != null) {
            exchange.answer(new Shell(
                    switch (why) {
                        case DIED, NOT_READY -> ShellReason.WORKER_DIED;
                        case BAD_ANSWER -> ShellReason.BAD_ANSWER;
                        case HUNG -> ShellReason.TIMEOUT;
                        case RECYCLED, REPLACED, STOPPED -> ShellReason.STOPPED;
                    }));
        }
    }
}
