/**
 * Schema to TypeScript: what a browser application imports to call the server.
 *
 * <p>Read {@link dev.mizan.codegen.ClientGenerator} first: a pure function from a schema to the text of files. What differs
 * between React and other frameworks is behind {@link dev.mizan.codegen.Target}; {@link dev.mizan.codegen.OutputDirectory}
 * puts files on disk, {@link dev.mizan.codegen.CompiledClient} goes the whole way from classes, for {@link dev.mizan.codegen.Main}, the command line
 * that build tools fork, and for applications that run while they are developed.
 */
@NullMarked
package dev.mizan.codegen;

import org.jspecify.annotations.NullMarked;
