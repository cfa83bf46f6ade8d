package dev.mizan.spring.function;

import dev.mizan.function.MistakeException;
import java.util.Optional;

/** Finds a mistake in a bean's method that only one part of the starter can see. */
@FunctionalInterface
public interface MethodCheck {

    /** The mistake, empty if there is none. */
    Optional<MistakeException.Found> check(PublishedMethod method);
}
