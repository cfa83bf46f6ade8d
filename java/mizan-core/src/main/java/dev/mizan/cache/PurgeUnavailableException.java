package dev.mizan.cache;

/** The shared store cannot be told what a commit will make stale, so the commit is refused ({@link Durability#FAIL}). */
public final class PurgeUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PurgeUnavailableException() {
        super("The cache's store cannot be reached, so that this commit would leave stale answers in it."
                + " Mend the store, or let commits go on with mizan.cache.durability=best-effort.");
    }
}
