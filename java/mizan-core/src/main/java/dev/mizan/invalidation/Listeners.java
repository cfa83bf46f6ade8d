package dev.mizan.invalidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everyone who hears of invalidations, as one. After a commit nobody's failure keeps another from hearing of it. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(RunningCall.class);

    private final List<InvalidationListener> listeners;

    Listeners(Collection<InvalidationListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Lets each prepare for a commit. If one refuses, those before it are told that nothing happened. */
    Pending pending(List<Target> targets) {
        List<Pending> prepared = new ArrayList<>(listeners.size());
        for (InvalidationListener listener : listeners) {
            try {
                prepared.add(listener.pending(targets));
            } catch (RuntimeException refused) {
                new All(prepared).undone();
                throw refused;
            }
        }
        return new All(prepared);
    }

    /** Gives what hears of a commit for which nobody prepared. */
    Pending unprepared() {
        return new Pending() {
            @Override
            public void committed(List<Target> targets) {
                if (!targets.isEmpty()) {
                    each(listeners, listener -> listener.invalidated(targets));
                }
            }

            @Override
            public void uncertain(List<Target> targets) {
                committed(targets);
            }

            @Override
            public void undone() {}
        };
    }

    private record All(List<Pending> prepared) implements Pending {

        @Override
        public void committed(List<Target> targets) {
            each(prepared, pending -> pending.committed(targets));
        }

        @Override
        public void uncertain(List<Target> targets) {
            each(prepared, pending -> pending.uncertain(targets));
        }

        @Override
        public void undone() {
            each(prepared, Pending::undone);
        }
    }

    private static <T> void each(List<T> all, Consumer<T> tell) {
        for (T one : all) {
            try {
                tell.accept(one);
            } catch (RuntimeException failure) {
                LOG.error("A listener failed to hear of an invalidation; what was committed stays committed", failure);
            }
        }
    }
}
