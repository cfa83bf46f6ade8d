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

    /**
     * How long bundles of the context may be answered from the cache, a number and its unit: {@code "30s"}, {@code "10m"},
     * {@code "2h"}, {@code "1d"}. What a mutation makes stale is never answered, however young it is. Default: nothing is
     * cached.
     */
    String cache() default "";

    /**
     * How long after that time a bundle may still be answered while a new one is made, in the same form. It has no effect
     * on per-user contexts. Default: not at all.
     */
    String staleWhileRevalidate() default "";

    /** The revision of the content, part of each cache key: raise it when the same data now means another bundle. */
    int rev() default 0;
}
