package dev.mizan;

/**
 * Narrows, in code, what the running method makes stale: a parameter of functions, and a bean for everything else.
 *
 * <p>Calls join the {@link Affects} method that is running on this thread and take effect when it commits. Only contexts
 * that it declares may be named; others are an {@link IllegalArgumentException} that says so.
 */
public interface Invalidations {

    /** Adds exactly this instance. */
    Invalidations add(Record context);

    /**
     * Adds every instance whose component has this value.
     *
     * @throws IllegalArgumentException if the record has no such component or the value is not of its type
     */
    Invalidations where(Class<? extends Record> context, String component, Object value);

    /** Adds all instances of the context. */
    Invalidations all(Class<? extends Record> context);

    /** Gives a view of these invalidations whose additions reach, of per-user contexts, only this user's instances. */
    Invalidations forUser(String userId);
}
