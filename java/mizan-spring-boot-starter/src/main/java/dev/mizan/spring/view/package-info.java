/**
 * Views: Spring MVC's controllers, whose answers say in {@code X-Mizan-Invalidate} what their request made stale and are
 * never stored. What that is comes from the same path as for calls, {@code dev.mizan.spring.transaction}.
 *
 * <p>Read {@code ViewFilter} first, then {@code ViewResponse}. {@code FailedView} is what a status of 400 and above means.
 */
@NullMarked
package dev.mizan.spring.view;

import org.jspecify.annotations.NullMarked;
