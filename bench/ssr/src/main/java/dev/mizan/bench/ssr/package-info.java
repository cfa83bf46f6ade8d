/** What a bridge to a renderer costs. {@code Bench} measures; {@code bench/ssr/ssr.mjs} builds the bundles and prints. */
@NullMarked
package dev.mizan.bench.ssr;

import org.jspecify.annotations.NullMarked;
