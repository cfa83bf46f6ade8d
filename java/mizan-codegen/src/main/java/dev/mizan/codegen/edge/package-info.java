/**
 * What somebody who runs an edge needs to know of an application: its contexts and mutations as a file, and a VCL for
 * Varnish. {@code docs/guide/edge.md} has the form.
 *
 * <p>Read {@link dev.mizan.codegen.edge.EdgeManifest} first.
 */
@NullMarked
package dev.mizan.codegen.edge;

import org.jspecify.annotations.NullMarked;
