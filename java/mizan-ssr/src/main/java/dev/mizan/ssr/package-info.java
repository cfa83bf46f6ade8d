/**
 * Renders an application's pages in a pool of processes that run JavaScript: Node.js or Bun.
 *
 * <p>Read {@link dev.mizan.ssr.Renderer} first. A {@code Pool} keeps its workers at size, a {@code Worker} is one process and
 * its pipes, {@code Frames} is what goes through them. The other end is the package {@code mizan-ssr-worker}. Whatever a
 * worker does, a caller gets a page or the reason why there is none, in time.
 */
@NullMarked
package dev.mizan.ssr;

import org.jspecify.annotations.NullMarked;
