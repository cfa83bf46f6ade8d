/**
 * The origin cache: bundles of contexts that say so, kept until their time is over or a mutation reaches one of their
 * tags.
 *
 * <p>Read {@link dev.mizan.cache.OriginCache} first. An entry is valid while the tokens of its tags are those that it was
 * loaded under; a purge gives a tag a new token, so that neither a broad purge nor one that races with a slow read leaves
 * anything stale. {@link dev.mizan.cache.CacheStore} is what a store implements, {@link dev.mizan.cache.CacheKeys} the key
 * that edges derive as well.
 */
@NullMarked
package dev.mizan.cache;

import org.jspecify.annotations.NullMarked;
