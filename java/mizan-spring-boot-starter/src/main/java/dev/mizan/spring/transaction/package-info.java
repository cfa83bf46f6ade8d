/**
 * The commit counts: the one path on which a bean's method with {@code @Affects} invalidates, be it a function, a
 * controller, a listener or a scheduled method.
 *
 * <p>Read {@code AffectsInterceptor} first; it stands inside the transaction, next to the method.
 * {@link dev.mizan.spring.function.CurrentCall} is how nested methods join one answer.
 */
@NullMarked
package dev.mizan.spring.transaction;

import org.jspecify.annotations.NullMarked;
