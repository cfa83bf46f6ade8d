/**
 * The Maven plugin: generates a browser client from the classes that Maven just compiled, holds them
 * to what is committed, and tells an edge what it needs.
 *
 * <p>Read {@link dev.mizan.maven.GenerateMojo} first. The generator itself runs in a JVM of its own, with the project's
 * class path, so that neither Maven's classes nor its Java version matter to what it sees.
 */
@NullMarked
package dev.mizan.maven;

import org.jspecify.annotations.NullMarked;
