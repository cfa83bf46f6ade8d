/**
 * The origin cache in a Spring Boot application: its store, its threads, and what a read that is kept for everyone cannot
 * reach.
 *
 * <p>Read {@link dev.mizan.spring.cache.MizanCacheProperties} first. {@link dev.mizan.spring.cache.CachedReads} decides at
 * start which contexts are kept.
 */
@NullMarked
package dev.mizan.spring.cache;

import org.jspecify.annotations.NullMarked;
