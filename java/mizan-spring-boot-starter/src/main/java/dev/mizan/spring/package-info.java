/**
 * Mizan in a Spring Boot application: put the starter on the class path, and beans with {@code @Client} methods are served.
 *
 * <p>{@link dev.mizan.spring.MizanProperties} lists what can be set; {@code dev.mizan.spring.security} what an application
 * with a security filter chain of its own writes.
 */
@NullMarked
package dev.mizan.spring;

import org.jspecify.annotations.NullMarked;
