/**
 * What the application publishes: its functions and contexts, found once from classes and checked once.
 *
 * <p>Read {@link dev.mizan.function.Registry} first: it is made from methods alone, so that the running server and the
 * build-time generator share it. {@link dev.mizan.function.FunctionDefinition} and
 * {@link dev.mizan.function.ContextDefinition} are what it holds, {@link dev.mizan.function.ParameterType} is the one
 * canonicaliser of this side, and {@link dev.mizan.function.Mistake} lists everything that can be declared wrongly.
 */
@NullMarked
package dev.mizan.function;

import org.jspecify.annotations.NullMarked;
