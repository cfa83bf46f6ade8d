package dev.mizan.test;

import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.Target;
import java.util.ArrayList;
import java.util.List;

/** Remembers what became stale on a thread while somebody wants to know it. Thread-safe. */
final class RecordedInvalidations implements InvalidationListener {

    private final ThreadLocal<List<Target>> recorded = new ThreadLocal<>();

    @Override
    public void invalidated(List<Target> targets) {
        List<Target> recording = recorded.get();
        if (recording != null) {
            recording.addAll(targets);
        }
    }

    /** Begins to record on this thread. */
    Recording start() {
        List<Target> before = recorded.get();
        List<Target> targets = new ArrayList<>();
        recorded.set(targets);
        return new Recording() {

            @Override
            public List<Target> targets() {
                return targets.stream().distinct().toList();
            }

            @Override
            public void close() {
                if (before == null) {
                    recorded.remove();
                } else {
                    recorded.set(before);
                    before.addAll(targets);
                }
            }
        };
    }

    /** A recording that ends. */
    interface Recording extends AutoCloseable {

        /** What became stale so far. */
        List<Target> targets();

        @Override
        void close();
    }
}
