/**
 * Edges: caches before the origin that keep public bundles and pages, and are told what a commit made stale.
 *
 * <p>Read {@link dev.mizan.edge.Edge} first. {@link dev.mizan.edge.EdgeDialect} is what an edge of another kind needs.
 */
@NullMarked
package dev.mizan.edge;

import org.jspecify.annotations.NullMarked;
