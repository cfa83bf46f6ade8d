package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits each {@link Upload} of an argument or of a record's component: itself, or every item of a list or value of a map.
 *
 * <p>They are enforced while the file comes in: a larger one is refused with 413, one of another type with 422 and an error
 * at its field whose code is {@code UploadType}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface UploadLimits {

    /** The most bytes of one file. 0, the default: what the application's settings say, 10 MB unless they say otherwise. */
    long maxBytes() default 0;

    /**
     * The media types that are let in: {@code image/png}, or {@code image/*} for all of a kind. None, the default: all. They
     * are held against {@link Upload#contentType()}, not against what the client declares.
     */
    String[] types() default {};
}
