package dev.mizan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An error that the application declares: an unchecked exception type whose code, message and details reach the client.
 *
 * <p>A function that names the type in its {@code throws} clause has it in its error union in the generated client. The
 * result of the type's public method {@code details()}, if it has one, is the error's typed payload.
 *
 * <p>Checked exceptions are refused: Spring commits on them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClientError {

    /** The code, {@code [A-Z][A-Z0-9_]{0,63}}; default: the type's simple name in upper snake case. */
    String code() default "";

    /** The HTTP status, 400 to 499. */
    int status() default 409;
}
