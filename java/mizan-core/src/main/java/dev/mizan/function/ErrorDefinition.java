package dev.mizan.function;

import dev.mizan.ClientError;
import dev.mizan.http.ErrorCode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An error that the application declares.
 *
 * @param code the code, {@code OUT_OF_STOCK}
 * @param status the HTTP status, 400 to 499
 * @param type the exception type, unchecked
 * @param details the method that gives its typed payload, if it has one
 */
public record ErrorDefinition(String code, int status, Class<? extends Throwable> type, Optional<Method> details) {

    /** Whether its status and code are such as a client may get. */
    public boolean isValid() {
        return status >= 400 && status <= 499 && WireNames.isErrorCode(code) && !ErrorCode.isReserved(code);
    }

    /** Reads what an exception type declares, empty if it is no {@code @ClientError}. */
    public static Optional<ErrorDefinition> of(Class<? extends Throwable> type) {
        return Optional.ofNullable(type.getAnnotation(ClientError.class)).map(declared -> {
            String code = declared.code().isEmpty() ? WireNames.errorCode(type.getSimpleName()) : declared.code();
            return new ErrorDefinition(code, declared.status(), type, detailsMethod(type));
        });
    }

    /** The type of its payload, if it has one. */
    public Optional<AnnotatedType> detailsType() {
        return details.map(Method::getAnnotatedReturnType);
    }

    private static Optional<Method> detailsMethod(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("details")
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !method.isBridge())
                .findFirst();
    }
}
