package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a form shows of an argument or of a record's component, where its name and Javadoc do not say it. Every text may be a
 * template of Jakarta Validation, {@code {review.title}}, whose text is in {@code ValidationMessages} by locale.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface FormField {

    /** Its label. Default: the first sentence of the Javadoc; without one, the name as words. */
    String label() default "";

    /** A sentence or two that help to fill it in. Default: what the Javadoc says after its first sentence. */
    String help() default "";

    /** A hint for the components of the client, {@code textarea}. Default: what follows from the type. */
    String widget() default "";

    /** Whether it is a secret: never kept in a draft, never written into a page. Default: no. */
    boolean secret() default false;

    /** The HTML attribute {@code autocomplete}, {@code street-address}. Default: none. */
    String autocomplete() default "";
}
