package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a context's component or of a function's argument where the client sends none.
 *
 * <p>Not to be mistaken for {@code jakarta.validation.groups.Default}. It cannot stand beside {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Default {

    /** The value as a client would write it in a query, for example {@code "1"} or {@code "2026-01-31"}. */
    String value();
}
