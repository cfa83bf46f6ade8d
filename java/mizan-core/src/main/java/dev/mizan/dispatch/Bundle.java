package dev.mizan.dispatch;

import dev.mizan.cache.CacheStatus;
import java.util.Optional;

/**
 * The bundle of an instance.
 *
 * @param body its JSON; not copied, not to be changed by anyone
 * @param status how the cache took part; empty if the context is none that is cached
 */
record Bundle(byte[] body, Optional<CacheStatus> status) {}
