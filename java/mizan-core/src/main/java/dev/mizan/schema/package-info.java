/**
 * What the server's functions look like on the wire: contexts, functions, named types and errors, without any Java.
 *
 * <p>Read {@link dev.mizan.schema.Schema} first. It is what code generation works from; its hash is how a client notices
 * that it was generated for another server. {@link dev.mizan.schema.Docs} brings Javadoc along: the annotation processor
 * leaves it beside each class.
 */
@NullMarked
package dev.mizan.schema;

import org.jspecify.annotations.NullMarked;
