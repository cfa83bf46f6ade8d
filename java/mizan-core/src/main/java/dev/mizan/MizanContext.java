package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Settings of a context, on its record. A record needs it only to say something other than the defaults.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MizanContext {

    /**
     * The context's name on the wire, {@code [A-Za-z][A-Za-z0-9_]{0,63}}, unique in the application. Default: the record's
     * simple name without {@code Context}, its first letter in lower case.
     */
    String name() default "";
}
