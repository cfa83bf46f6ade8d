package dev.mizan.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plain HTML form that was refused, for the page that shows it again.
 *
 * @param function the function's name on the wire
 * @param values what was sent, by the names of the form's fields, without secrets and files
 * @param errors what is wrong with it
 */
public record FormFailure(String function, Map<String, List<String>> values, List<Problem> errors) {

    public FormFailure {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong.
     *
     * @param path names and, as {@link Integer}, places in lists; empty if it is on no field
     * @param code the constraint's simple name, or the code of the function's own error
     * @param message for people
     */
    public record Problem(List<Object> path, String code, String message) {

        public Problem {
            path = List.copyOf(path);
        }

        /** The name of the field in the form, {@code lines.0.sku}; empty if it is on no field. */
        public String name() {
            return String.join(".", path.stream().map(String::valueOf).toList());
        }
    }
}
