/**
 * Pages that a controller names and the front end's components are: rendered on the server where a renderer is there, else
 * a shell that the browser fills; in both cases with everything that they show in them.
 *
 * <p>Read {@link dev.mizan.spring.page.MizanPage} first, then {@code PageAnswer}: the way of one page.
 */
@NullMarked
package dev.mizan.spring.page;

import org.jspecify.annotations.NullMarked;
