package dev.mizan.spring.transaction;

import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.Target;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down, in order, what became stale and what else happened. */
final class Heard implements InvalidationListener {

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void invalidated(List<Target> targets) {
        targets.forEach(target -> add("stale " + target.context().name() + scope(target)));
    }

    void add(String event) {
        events.add(event);
    }

    List<String> events() {
        return List.copyOf(events);
    }

    void clear() {
        events.clear();
    }

    private static String scope(Target target) {
        return target.scope().isEmpty() ? "" : " " + target.scope().values();
    }
}
