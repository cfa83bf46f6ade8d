/**
 * What a server under test publishes, declared once for all servers.
 *
 * <p>Read {@link dev.mizan.conformance.Services} first; {@code conformance/http} says what is expected of them.
 */
@NullMarked
package dev.mizan.conformance;

import org.jspecify.annotations.NullMarked;
