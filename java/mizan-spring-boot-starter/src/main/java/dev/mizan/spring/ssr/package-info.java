/**
 * The renderer of an application's pages, where {@code mizan-ssr} is on the class path and knows its bundle.
 *
 * <p>Read {@link dev.mizan.spring.ssr.MizanSsrProperties} first.
 */
@NullMarked
package dev.mizan.spring.ssr;

import org.jspecify.annotations.NullMarked;
