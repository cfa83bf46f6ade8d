/**
 * The conformance application over {@code com.sun.net.httpserver}: what a server has to do that knows nothing but core.
 *
 * <p>Read {@link dev.mizan.conformance.jdk.JdkServer} first.
 */
@NullMarked
package dev.mizan.conformance.jdk;

import org.jspecify.annotations.NullMarked;
