package dev.mizan.invalidation;

/**
 * One run of a method with {@code @Affects}, as whoever stands before it sees it: an interceptor inside the transaction.
 *
 * <p>Use: {@link RunningCall#begin} before the method runs; {@link #committing} before its transaction commits, or before
 * it runs where there is none; {@link #left} when it has returned or thrown; and one of {@link #committed},
 * {@link #uncertain} and {@link #undone}, before or after that, when the outcome of its transaction is known, at once where
 * there is none. Used by one thread.
 */
public interface Effect {

    /**
     * Says that what it did is about to be committed, and lets the listeners prepare. Later calls do nothing.
     *
     * @throws RuntimeException if one of them refuses: then nothing may be committed
     */
    void committing();

    /** Says that the method has returned or thrown: what code adds from now on is not this method's. */
    void left();

    /**
     * Says that what it did counts: its transaction committed, or there was none. Resolves what became stale and tells the
     * listeners. Later reports on the same effect do nothing.
     */
    void committed();

    /** Says that nobody knows whether its transaction committed: like {@link #committed}, and it may still come. */
    void uncertain();

    /**
     * Says that it provably did nothing: its transaction was rolled back, or, without one, it returned a view with a
     * status of 400 or above. Later reports on the same effect do nothing.
     */
    void undone();
}
