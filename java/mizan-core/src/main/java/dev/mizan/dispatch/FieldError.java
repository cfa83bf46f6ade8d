package dev.mizan.dispatch;

import dev.mizan.function.JsonText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A constraint that a value breaks, without the value.
 *
 * @param path names and indexes, by wire names, from the arguments on; empty if it is an error of no field
 * @param code the constraint's simple name, {@code Max}
 * @param message for people
 * @param attributes the constraint's own, as JSON text, by name
 */
record FieldError(List<Object> path, String code, String message, Map<String, String> attributes) {

    static final Comparator<FieldError> ORDER =
            Comparator.comparing((FieldError error) -> error.path().toString()).thenComparing(FieldError::code);

    /** Gives {@code {"fields":[…],"form":[…]}}. */
    static String details(List<FieldError> errors) {
        return "{\"fields\":" + array(errors, true) + ",\"form\":" + array(errors, false) + '}';
    }

    private static String array(List<FieldError> errors, boolean ofFields) {
        return errors.stream()
                .filter(error -> error.path().isEmpty() != ofFields)
                .map(FieldError::json)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String json() {
        String attributesJson = attributes.entrySet().stream()
                .map(it -> JsonText.quoted(it.getKey()) + ':' + it.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String pathJson = path.stream()
                .map(step -> step instanceof Integer ? step.toString() : JsonText.quoted(step.toString()))
                .collect(Collectors.joining(",", "\"path\":[", "],"));
        return '{' + (path.isEmpty() ? "" : pathJson) + "\"code\":" + JsonText.quoted(code) + ",\"message\":"
                + JsonText.quoted(message) + ",\"attributes\":" + attributesJson + '}';
    }
}
