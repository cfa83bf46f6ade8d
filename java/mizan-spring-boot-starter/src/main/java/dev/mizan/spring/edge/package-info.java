/**
 * Edges before a Spring Boot application: of which kind they are, and where they take purges.
 *
 * <p>Read {@link dev.mizan.spring.edge.MizanEdgeProperties} first.
 */
@NullMarked
package dev.mizan.spring.edge;

import org.jspecify.annotations.NullMarked;
