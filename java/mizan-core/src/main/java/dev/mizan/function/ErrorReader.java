package dev.mizan.function;

import dev.mizan.ClientError;
import dev.mizan.http.ErrorCode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the errors that methods declare in {@code throws}. */
final class ErrorReader {

    private final Mistakes mistakes;
    private final Map<Class<?>, ErrorDefinition> known = new HashMap<>();
    private final Map<String, Class<?>> codes = new HashMap<>();

    ErrorReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<ErrorDefinition> of(Method method) {
        List<ErrorDefinition> errors = new ArrayList<>();
        for (Class<?> type : method.getExceptionTypes()) {
            if (type.isAnnotationPresent(ClientError.class)) {
                errors.add(known.computeIfAbsent(type, this::read));
            }
        }
        errors.sort(Comparator.comparing(ErrorDefinition::code));
        return errors;
    }

    private ErrorDefinition read(Class<?> type) {
        if (!RuntimeException.class.isAssignableFrom(type)) {
            mistakes.add(Mistake.CHECKED_ERROR, type.getSimpleName());
        }
        ErrorDefinition error =
                ErrorDefinition.of(type.asSubclass(Throwable.class)).orElseThrow();
        check(error);
        Class<?> other = codes.putIfAbsent(error.code(), type);
        if (other != null) {
            mistakes.add(Mistake.DUPLICATE_ERROR_CODE, type.getSimpleName(), other.getSimpleName(), error.code());
        }
        return error;
    }

    private void check(ErrorDefinition error) {
        String where = error.type().getSimpleName();
        if (error.status() < 400 || error.status() > 499) {
            mistakes.add(Mistake.INVALID_ERROR_STATUS, where, error.status());
        }
        if (!WireNames.isErrorCode(error.code())) {
            mistakes.add(Mistake.INVALID_ERROR_CODE, where, error.code());
        }
        if (ErrorCode.isReserved(error.code())) {
            mistakes.add(Mistake.RESERVED_ERROR_CODE, where, error.code());
        }
        if (error.details().isEmpty() && declaresDetails(error.type())) {
            mistakes.add(Mistake.INVALID_ERROR_DETAILS, where);
        }
    }

    private static boolean declaresDetails(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("details"));
    }
}
