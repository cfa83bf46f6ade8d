/**
 * Mizan under Spring Security: what its filters are told about the base path, and how access rules are evaluated.
 *
 * <p>Applications write {@code http.with(mizan(), withDefaults())} in their filter chain; read
 * {@link dev.mizan.spring.security.MizanConfigurer} first. Everything else here is wired by Mizan's auto-configuration, and
 * only where Spring Security is on the class path.
 */
@NullMarked
package dev.mizan.spring.security;

import org.jspecify.annotations.NullMarked;
