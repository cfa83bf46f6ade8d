/**
 * The way of one request: identity, CSRF, rate, size, syntax, find, access, bind, validate, run, resolve invalidation, purge,
 * encode. Each step is one small class that passes on or refuses; nobody goes back.
 *
 * <p>Read {@link dev.mizan.dispatch.Dispatcher} first. {@link dev.mizan.dispatch.Invoker} is what a server implements to
 * run functions in its own way.
 */
@NullMarked
package dev.mizan.dispatch;

import org.jspecify.annotations.NullMarked;
