/** The conformance application in Spring Boot, behind Spring Security. */
@NullMarked
package dev.mizan.conformance.boot;

import org.jspecify.annotations.NullMarked;
