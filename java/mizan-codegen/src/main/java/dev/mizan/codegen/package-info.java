/**
 * Schema to TypeScript: what a browser application imports to call the server.
 *
 * <p>Read {@link dev.mizan.codegen.ClientGenerator} first: a pure function from a schema to the text of files. What differs
 * between React and other frameworks is behind {@link dev.mizan.codegen.Target}; {@link dev.mizan.codegen.OutputDirectory}
 * puts files on disk, and {@link dev.mizan.codegen.Main} is the command line that build tools fork.
 */
@NullMarked
package dev.mizan.codegen;

import org.jspecify.annotations.NullMarked;
