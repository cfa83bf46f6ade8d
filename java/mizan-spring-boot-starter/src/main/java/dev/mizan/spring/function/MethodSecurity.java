package dev.mizan.spring.function;

import java.util.Optional;

/** Says which of a method's security annotations nobody looks at. */
@FunctionalInterface
public interface MethodSecurity {

    /** The annotation, as a developer writes it, that does nothing because method security is off; empty if none. */
    Optional<String> ignoredAnnotation(PublishedMethod method);
}
