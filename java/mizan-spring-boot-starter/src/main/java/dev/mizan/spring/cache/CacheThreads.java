package dev.mizan.spring.cache;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that know nothing of requests, for reads that are kept for everyone: nothing that a filter binds to a thread, be
 * it a tenant or a language, reaches them. There are no more than requests that wait for one, and those that make anew what
 * is stale.
 */
final class CacheThreads implements AutoCloseable {

    private static final int IDLE_SECONDS = 60;

    private final AtomicInteger count = new AtomicInteger();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);

    /** Runs what is given to it at once. */
    Executor executor() {
        return pool;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "mizan-cache-" + count.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
