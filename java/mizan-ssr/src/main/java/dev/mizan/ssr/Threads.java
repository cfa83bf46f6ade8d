package dev.mizan.ssr;

import java.util.concurrent.ThreadFactory;

/** Daemon threads, which hold no virtual machine back. */
final class Threads {

    private Threads() {}

    static ThreadFactory named(String name) {
        return task -> start(name, task, false);
    }

    /** Starts a thread of a name. */
    static void run(String name, Runnable task) {
        start(name, task, true);
    }

    private static Thread start(String name, Runnable task, boolean now) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        if (now) {
            thread.start();
        }
        return thread;
    }
}
