/**
 * The origin cache's shared store: entries and tokens in Redis (6.2 or newer), for an application of several servers.
 *
 * <p>Read {@link dev.mizan.redis.RedisStore} first. A {@code Gate} stands between it and Redis: while Redis is slow, gone,
 * restarting or answers what it should not, reads pass by and wait for nothing.
 */
@NullMarked
package dev.mizan.redis;

import org.jspecify.annotations.NullMarked;
