package dev.mizan.spring.function;

import java.util.Optional;

/** Says which of a method's security annotations nobody looks at. */
@FunctionalInterface
public interface MethodSecurity {

    /** The annotation, as a developer writes it, that does nothing because method security is off; empty if none. */
    Optional<String> ignoredAnnotation(PublishedMethod method);

    /** The annotation of the security framework that a class carries; empty if none. */
    default Optional<String> annotation(Class<?> type) {
        return Optional.empty();
    }

    /**
     * The annotation, as a developer writes it, by which the method is guarded in a way that only calling it shows; empty
     * if there is none.
     */
    default Optional<String> guard(PublishedMethod method) {
        return Optional.empty();
    }
}
