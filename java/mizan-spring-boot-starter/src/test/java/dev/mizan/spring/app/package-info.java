/**
 * The application that the starter's tests run on a real port, and the clients they send bytes with.
 *
 * <p>{@link dev.mizan.spring.app.Application} is its configuration, {@link dev.mizan.spring.app.Browser} a client with
 * cookies, {@link dev.mizan.spring.app.Wire} one that sends exactly the bytes it is given.
 */
@NullMarked
package dev.mizan.spring.app;

import org.jspecify.annotations.NullMarked;
