package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method callable from a browser. Only methods that carry it can be called.
 *
 * <p>With a context, the method is a <em>read</em>: it fills one slot of that context's bundle, and its parameters are
 * components of the context's record, the record itself, or injected types. Without a context it is a mutation if it
 * carries {@link Affects}, else a function that just answers.
 *
 * <p>Who may call it is said with Jakarta's {@code @PermitAll}, {@code @RolesAllowed} or {@code @DenyAll} on the context's
 * record, the class or the method; nothing declared means any authenticated caller.
 *
 * <p>Not to be mistaken for Micronaut's {@code @Client}, which declares an HTTP client.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Client {

    /** The context that this read belongs to; the default says that the method is no read. */
    Class<? extends Record> value() default NoContext.class;

    /**
     * The function's name on the wire and in the generated client, {@code [A-Za-z][A-Za-z0-9_]{0,63}}, case-sensitive and
     * unique in the application. Default: the method's name.
     */
    String name() default "";

    /** Stands for "no context". */
    record NoContext() {}
}
