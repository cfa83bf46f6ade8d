package dev.mizan.spring.function;

import dev.mizan.invalidation.RunningCall;
import java.util.Optional;
import org.springframework.core.NamedThreadLocal;

/** The call that runs on the current thread, so that whatever it calls joins it. Thread-safe. */
public final class CurrentCall {

    private final ThreadLocal<RunningCall> bound = new NamedThreadLocal<>("Mizan call");

    /** The call on this thread; empty if none runs. */
    public Optional<RunningCall> get() {
        return Optional.ofNullable(bound.get());
    }

    /** Binds a call to this thread until the binding ends; an outer one is then bound again. */
    public Binding bind(RunningCall call) {
        RunningCall outer = bound.get();
        bound.set(call);
        return () -> {
            if (outer == null) {
                bound.remove();
            } else {
                bound.set(outer);
            }
        };
    }

    /** A call bound to a thread. */
    @FunctionalInterface
    public interface Binding {

        /** Ends it, on the thread that made it. */
        void end();
    }
}
