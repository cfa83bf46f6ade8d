/**
 * Servers of another make that tests need, each a child process on a free loopback port with a folder of its own.
 *
 * <p>{@link dev.mizan.server.LocalServer} starts and ends any of them; {@link dev.mizan.server.LocalPostgres} is one.
 */
@NullMarked
package dev.mizan.server;

import org.jspecify.annotations.NullMarked;
