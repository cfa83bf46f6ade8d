/**
 * What Mizan costs at start and for each call, measured within the process. {@code start.mjs} compiles the functions that it
 * publishes.
 *
 * <p>Read {@code Start} first.
 */
@NullMarked
package dev.mizan.bench.start;

import org.jspecify.annotations.NullMarked;
