package dev.mizan.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Keeps entries, and for each tag a token. A tag's token may be lost at any time, with or without its entries: it then has a
 * new one. Thread-safe; no method throws, none waits long.
 *
 * <p>A tag may carry <em>marks</em>, each for a commit that is under way and may reach it. As long as it carries one, its
 * token is {@link Tokens#dirty() dirty}, and with each mark that comes or goes another. Marks that nobody settles go by
 * themselves, after a time longer than a transaction takes; the tag then has a new token. Only stores that are
 * {@link #durable()} are given marks.
 */
public interface CacheStore {

    /** Whether it outlives this process, or serves others: what a process misses to purge would then stay. */
    boolean durable();

    /**
     * Reads the tokens of a place's tags, giving one to each that has none, and the entry that stands there, valid or not.
     * Empty if the store cannot be asked now.
     */
    Optional<Look> look(Place place);

    /** Reads the tokens as {@link #look} does, and spares what else a look takes: the entry. */
    Optional<Tokens> tokens(Place place);

    /**
     * Puts an entry there, unless its tokens are seen to be no longer the current ones: it would take the place of one
     * that is of use. It may come later or not at all, or be gone at any time.
     *
     * @param timeToLive how long it is of use
     */
    void keep(Place place, Entry entry, Duration timeToLive);

    /**
     * Marks tags before a commit.
     *
     * @param mark a token of its own
     * @return whether every one of them carries the mark
     */
    boolean mark(String context, Collection<Tag> tags, String mark);

    /**
     * Takes a mark away after its commit or rollback.
     *
     * @param purged tags that get a new token, marked or not
     * @param released tags that have the token again that they had before they were marked, unless another purge
     *     reached them
     * @param mark the mark; empty if there was none
     * @return whether the store did it
     */
    boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark);
}
