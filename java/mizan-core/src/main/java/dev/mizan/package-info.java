/**
 * What applications write: the annotations that publish methods to browsers, and the few types their methods may take.
 *
 * <p>Start with {@link dev.mizan.Client}: a method that carries it can be called from a browser. Reads belong to a context
 * (a record), mutations say with {@link dev.mizan.Affects} which contexts they make stale.
 */
@NullMarked
package dev.mizan;

import org.jspecify.annotations.NullMarked;
