package dev.mizan.ssr;

import dev.mizan.page.ShellReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps workers at size. Its lock guards the {@link Roster} and is never held while a process is started, written to or
 * waited for. Thread-safe.
 */
final class Pool implements Worker.Owner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pool.class);
    private static final int SECONDS_TO_END = 5;

    private final Settings settings;
    private final Ticker ticker;
    private final Observed observer;
    private final Bundle bundle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Roster roster;
    private final Breaker breaker;
    private final Outage outage;
    private Runnable stopLooking = () -> {};
    private boolean closed;
    private long mixed;

    Pool(Settings settings, Ticker ticker, Observed observer) {
        this.settings = settings;
        this.ticker = ticker;
        this.observer = observer;
        this.bundle = new Bundle(settings.bundle());
        this.roster = new Roster(settings.workers());
        this.breaker = new Breaker(2 * settings.workers() + 1);
        this.outage = new Outage(settings);
    }

    /** Starts the workers. */
    void open() {
        tidy();
        stopLooking = ticker.every(this::look);
    }

    /** Waits for a free worker, as long as the queue budget lets; not at all if there is none that could become free. */
    Lease acquire() {
        long left = settings.budgets().queue().toNanos();
        lock.lock();
        try {
            while (true) {
                Worker free = closed ? null : roster.take();
                if (free != null) {
                    return new Lease.Granted(free);
                }
                if (closed || roster.ready() == 0) {
                    return new Lease.Refused(closed ? ShellReason.STOPPED : outage.reason(breaker.isOpen(now())));
                }
                if (left <= 0) {
                    return new Lease.Refused(ShellReason.QUEUE_FULL);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Lease.Refused(ShellReason.STOPPED);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all workers are ready that run the bundle as it is; false if they are not in time. */
    boolean awaitReady(Duration budget) throws InterruptedException {
        long left = budget.toNanos();
        lock.lock();
        try {
            while (roster.current() < settings.workers() && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return roster.current() >= settings.workers();
        } finally {
            lock.unlock();
        }
    }

    PoolState state() {
        lock.lock();
        try {
            return new PoolState(settings.workers(), roster.ready(), roster.busy(), roster.memoryBytes());
        } finally {
            lock.unlock();
        }
    }

    /** Names the bundle that all workers run; while some run another, each time another text. */
    String generation() {
        lock.lock();
        try {
            return roster.isMixed() ? bundle.digest() + '~' + ++mixed : bundle.digest();
        } finally {
            lock.unlock();
        }
    }

    /** What there is, for tests. */
    List<Worker> workers() {
        lock.lock();
        try {
            return roster.workers();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ready(Worker worker) {
        observer.workerStarted();
        lock.lock();
        try {
            outage.isOver();
            roster.isReady(worker);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        tidy();
    }

    @Override
    public void free(Worker worker) {
        boolean isDue;
        lock.lock();
        try {
            isDue = roster.isFree(worker, hasDoneEnough(worker));
            changed.signal();
        } finally {
            lock.unlock();
        }
        if (isDue) {
            tidy();
        }
    }

    @Override
    public void ended(Worker worker, WorkerEnd why) {
        lock.lock();
        try {
            roster.remove(worker);
            if (why.isFailure()) {
                breaker.failed(now());
            }
            if (why == WorkerEnd.NOT_READY && worker.pid() >= 0) {
                outage.cannotLoad(worker, roster.ready() > 0);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        worker.gone()
                .thenRun(() -> log.atLevel(why.isFailure() && worker.pid() >= 0 ? Level.WARN : Level.DEBUG)
                        .log("A page renderer ended, {}: {}", worker, why.wireName()));
        observer.workerEnded(why);
        tidy();
    }

    private void look() {
        List<Worker> hung = new ArrayList<>();
        List<Worker> late;
        lock.lock();
        try {
            if (bundle.isNew()) {
                breaker.reset();
                roster.areOld();
                log.info("There is another bundle of pages: renderers are replaced");
            }
            for (Worker worker : roster.workers()) {
                if (worker.ageNanos() > settings.recycling().age().toNanos()) {
                    roster.isDue(worker);
                }
                if (worker.busyNanos() > settings.budgets().hard().toNanos()) {
                    hung.add(worker);
                }
            }
            late = roster.startingFor(settings.budgets().start().toNanos());
        } finally {
            lock.unlock();
        }
        hung.forEach(worker -> worker.end(WorkerEnd.HUNG));
        late.forEach(worker -> worker.end(WorkerEnd.NOT_READY));
        tidy();
    }

    private boolean hasDoneEnough(Worker worker) {
        return worker.renders() >= settings.recycling().renders()
                || worker.memoryBytes() > settings.recycling().memoryBytes();
    }

    /** Ends what is not needed any more, starts what is missing. */
    private void tidy() {
        List<Roster.Ending> endings;
        List<Worker> starts = new ArrayList<>();
        lock.lock();
        try {
            if (closed) {
                return;
            }
            endings = roster.retire();
            while (!breaker.isOpen(now()) && roster.needsAnother(breaker.isWary(now()))) {
                starts.add(roster.add(number -> new Worker(number, settings, ticker, this)));
            }
        } finally {
            lock.unlock();
        }
        endings.forEach(ending -> ending.worker().end(ending.why()));
        starts.forEach(worker -> Threads.run("mizan-ssr-start", () -> launch(worker)));
    }

    private void launch(Worker worker) {
        try {
            if (!bundle.isThere()) {
                outage.hasNoBundle();
                worker.cancel();
            } else {
                worker.launch();
            }
        } catch (IOException missing) {
            outage.hasNoRuntime(missing);
            worker.cancel();
        }
    }

    private long now() {
        return ticker.nanos();
    }

    @Override
    public void close() {
        List<Worker> all;
        lock.lock();
        try {
            closed = true;
            all = roster.workers();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        stopLooking.run();
        all.forEach(worker -> worker.end(WorkerEnd.STOPPED));
        CompletableFuture<?>[] gone = all.stream().map(Worker::gone).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(gone).get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException left) {
            log.warn("Page renderers were killed and have not ended in {} s", SECONDS_TO_END, left);
        }
    }
}
