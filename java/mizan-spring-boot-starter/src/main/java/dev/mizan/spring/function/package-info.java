/**
 * The application's beans as functions: found once when every singleton exists, checked, and called through their proxies.
 *
 * <p>Read {@code PublishedBeans} first.
 */
@NullMarked
package dev.mizan.spring.function;

import org.jspecify.annotations.NullMarked;
