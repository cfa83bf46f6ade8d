/**
 * What the application publishes: its functions and contexts, found once from classes and checked once.
 *
 * <p>Read {@code Registry} first: it is made from methods alone, so that the running server and the
 * build-time generator share it. {@code FunctionDefinition} and
 * {@code ContextDefinition} are what it holds, {@code ParameterType} is the one
 * canonicaliser of this side, and {@link dev.mizan.function.Mistake} lists everything that can be declared wrongly.
 */
@NullMarked
package dev.mizan.function;

import org.jspecify.annotations.NullMarked;
