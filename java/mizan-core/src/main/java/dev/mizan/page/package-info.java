/**
 * Pages of an application that are made of contexts: rendered on the server, hydrated in the browser (PROTOCOL §9).
 *
 * <p>Read {@link dev.mizan.page.PageRenderer} first: what turns a page's data into HTML. Core knows no renderer; {@code
 * mizan-ssr} is one.
 */
@NullMarked
package dev.mizan.page;

import org.jspecify.annotations.NullMarked;
