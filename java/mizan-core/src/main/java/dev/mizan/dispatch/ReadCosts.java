package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What reading a context takes, as the last two bundles of it tell, whoever asked for them: the lesser of the two, so that
 * one that was slow by accident says nothing. Thread-safe.
 */
final class ReadCosts {

    private static final Cost UNKNOWN = new Cost(0, 0);

    private final Map<ContextDefinition, LastTwo> known = new ConcurrentHashMap<>();

    /** Time and size of a bundle. */
    record Cost(long nanos, int bytes) {}

    private record LastTwo(Cost earlier, Cost later) {}

    void note(ContextDefinition context, Cost cost) {
        LastTwo before = known.get(context);
        known.put(context, new LastTwo(before == null ? UNKNOWN : before.later(), cost));
    }

    /** What one more is likely to take; nothing where too little is known. */
    Cost expected(ContextDefinition context) {
        LastTwo last = known.get(context);
        return last == null
                ? UNKNOWN
                : new Cost(
                        Math.min(last.earlier().nanos(), last.later().nanos()),
                        Math.min(last.earlier().bytes(), last.later().bytes()));
    }
}
