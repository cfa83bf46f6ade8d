package dev.mizan.dispatch;

import dev.mizan.function.ErrorDefinition;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.json.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the errors that the application declares, with their typed payload. */
final class DeclaredErrors {

    private final Json json;

    DeclaredErrors(Json json) {
        this.json = json;
    }

    /** Gives the envelope. Throws if the payload cannot be had or written. */
    ErrorEnvelope envelope(ErrorDefinition definition, Throwable thrown) {
        String message = thrown.getMessage() == null ? definition.code() : thrown.getMessage();
        Optional<String> details = definition.details().map(method -> write(method, thrown));
        return new ErrorEnvelope(definition.status(), definition.code(), message, details, Map.of());
    }

    private String write(Method method, Throwable thrown) {
        return new String(
                json.writer(method.getAnnotatedReturnType()).write(call(method, thrown)), StandardCharsets.UTF_8);
    }

    private static @Nullable Object call(Method method, Throwable thrown) {
        try {
            method.setAccessible(true);
            return method.invoke(thrown);
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalStateException("details() of " + thrown.getClass().getName() + " failed", refused);
        }
    }
}
