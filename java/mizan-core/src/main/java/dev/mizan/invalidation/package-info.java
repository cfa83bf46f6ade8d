/**
 * What a method made stale: found from what it declares, from its arguments and from its code, once it has committed.
 *
 * <p>Read {@link dev.mizan.invalidation.RunningCall} first: one per call, it gathers what every
 * {@link dev.mizan.invalidation.Effect} in it changed, as {@link dev.mizan.invalidation.Target}s.
 */
@NullMarked
package dev.mizan.invalidation;

import org.jspecify.annotations.NullMarked;
