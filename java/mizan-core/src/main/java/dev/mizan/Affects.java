package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which contexts a method makes stale when it commits.
 *
 * <p>All instances of each context, unless narrowed: by code ({@link Invalidations}), else by arguments that have the name
 * and type of some of the context's required components, or by an argument of the context's record type. An optional
 * component never narrows.
 *
 * <p>The method need not be a {@link Client}: listeners, scheduled methods and controllers may carry it as well. The commit
 * counts, not the exception: only a proven rollback invalidates nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Affects.Each.class)
public @interface Affects {

    /** The contexts, at least one. */
    Class<? extends Record>[] value();

    /** {@code true}: arguments do not narrow; every instance is affected. */
    boolean broad() default false;

    /** {@code true}: of a per-user context, only the caller's own instances are affected. */
    boolean callerOnly() default false;

    /** Holds repeated annotations. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Each {

        /** The repeated annotations. */
        Affects[] value();
    }
}
