/**
 * The annotation processors of Mizan: mistakes as compile errors, and Javadoc for the generated clients.
 *
 * <p>Read {@link dev.mizan.processor.DeclarationProcessor} first. It checks each declaration by itself;
 * {@link dev.mizan.processor.ApplicationProcessor} compares the declarations of a compilation with each other, and
 * {@link dev.mizan.processor.DocsProcessor} leaves each type's Javadoc beside its class, in the format of
 * {@link dev.mizan.schema.Docs}. They are three because Gradle compiles incrementally: the first and the last depend on one
 * source file at a time, the second on all of them.
 *
 * <p>They are a convenience that a build may lack: the generator and the registry repeat every check, in the same words
 * ({@link dev.mizan.function.Mistake}).
 */
@NullMarked
package dev.mizan.processor;

import org.jspecify.annotations.NullMarked;
