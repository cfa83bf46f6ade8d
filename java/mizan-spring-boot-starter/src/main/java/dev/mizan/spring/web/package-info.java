/**
 * Mizan in a servlet container: a servlet of its own behind the security framework's filters, and a filter before them
 * that gives every refusal on the base path Mizan's envelope.
 *
 * <p>Read {@code MizanServlet} first, then {@code EnvelopeFilter}. {@link dev.mizan.spring.web.RequestSecurity} is what
 * both ask about a request; with Spring Security on the class path {@code dev.mizan.spring.security} answers.
 */
@NullMarked
package dev.mizan.spring.web;

import org.jspecify.annotations.NullMarked;
