package dev.mizan.function;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * An error that the application declares.
 *
 * @param code the code, {@code OUT_OF_STOCK}
 * @param status the HTTP status, 400 to 499
 * @param type the exception type, unchecked
 * @param details the method that gives its typed payload, if it has one
 */
public record ErrorDefinition(String code, int status, Class<? extends Throwable> type, Optional<Method> details) {

    /** The type of its payload, if it has one. */
    public Optional<AnnotatedType> detailsType() {
        return details.map(Method::getAnnotatedReturnType);
    }
}
