/**
 * Arbitrary bytes as requests, for Jazzer to mutate by what they cover.
 *
 * <p>Read {@link dev.mizan.conformance.fuzz.RequestFuzz} first; {@code conformance/fuzz/run.mjs} starts it.
 */
@NullMarked
package dev.mizan.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
