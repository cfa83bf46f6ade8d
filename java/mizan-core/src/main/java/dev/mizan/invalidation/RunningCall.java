package dev.mizan.invalidation;

import dev.mizan.Invalidations;
import dev.mizan.function.Affected;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that becomes stale in the course of one call, or of one run of a listener or a scheduled method. Methods with
 * {@code @Affects} that are called from others join the call that is running.
 *
 * <p>Used by one thread; whoever starts it binds it to that thread if others have to find it.
 */
public final class RunningCall {

    private final Optional<String> callerId;
    private final Listeners listeners;
    private final Deque<RunningEffect> running = new ArrayDeque<>();
    private final Set<Target> committed = new LinkedHashSet<>();

    /**
     * Starts a call.
     *
     * @param callerId the user's id, empty where there is none
     * @param listeners who hears of each commit
     */
    public RunningCall(Optional<String> callerId, Collection<InvalidationListener> listeners) {
        this.callerId = callerId;
        this.listeners = new Listeners(listeners);
    }

    /**
     * Begins a run of a method.
     *
     * @param affected what the method declares
     * @param arguments the method's arguments, read at once
     */
    public Effect begin(List<Affected> affected, @Nullable Object[] arguments) {
        RunningEffect effect = new RunningEffect(this, affected, arguments);
        running.push(effect);
        return effect;
    }

    /** Gives what functions take to narrow by code; it joins the innermost method that is running when it is used. */
    public Invalidations invalidations() {
        return new JoiningInvalidations(this::innermost, Optional.empty());
    }

    /** What has become stale so far, unmodifiable. */
    public Collection<Target> committed() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(committed));
    }

    /** The user who calls, empty where there is none. */
    public Optional<String> callerId() {
        return callerId;
    }

    void left(RunningEffect effect) {
        running.remove(effect);
    }

    void committed(List<Target> targets) {
        committed.addAll(targets);
    }

    Listeners listeners() {
        return listeners;
    }

    private RunningEffect innermost() {
        RunningEffect effect = running.peek();
        if (effect == null) {
            throw new IllegalStateException("No method with @Affects is running here."
                    + " Call it through its bean, not on this, and on the thread that was called.");
        }
        return effect;
    }
}
