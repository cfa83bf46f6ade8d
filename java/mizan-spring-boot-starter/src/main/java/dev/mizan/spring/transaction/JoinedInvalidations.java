package dev.mizan.spring.transaction;

import dev.mizan.Invalidations;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.function.CurrentCall;

/** The bean for methods that cannot take {@link Invalidations} as a parameter: it joins the call on the current thread. */
final class JoinedInvalidations implements Invalidations {

    private final CurrentCall current;

    JoinedInvalidations(CurrentCall current) {
        this.current = current;
    }

    @Override
    public Invalidations add(Record context) {
        return joined().add(context);
    }

    @Override
    public Invalidations where(Class<? extends Record> context, String component, Object value) {
        return joined().where(context, component, value);
    }

    @Override
    public Invalidations all(Class<? extends Record> context) {
        return joined().all(context);
    }

    @Override
    public Invalidations forUser(String userId) {
        return joined().forUser(userId);
    }

    private Invalidations joined() {
        return current.get()
                .map(RunningCall::invalidations)
                .orElseThrow(() -> new IllegalStateException("No method with @Affects is running here."
                        + " Call it through its bean, not on this, and on the thread that was called."));
    }
}
