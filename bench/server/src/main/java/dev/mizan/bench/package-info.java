/**
 * One application that serves the same reads and calls twice: through Mizan's servlet and through a Spring MVC controller,
 * behind the same filters, with URLs of the same shape and answers of the same bytes.
 */
@NullMarked
package dev.mizan.bench;

import org.jspecify.annotations.NullMarked;
