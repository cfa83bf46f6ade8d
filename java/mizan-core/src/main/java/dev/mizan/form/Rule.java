package dev.mizan.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A constraint that a client can check as the server does.
 *
 * @param code the constraint's simple name, {@code Size}; {@code All} for a composed one with an error of its own
 * @param parameters in the order of {@code protocol/FORMS.md}: numbers, booleans, text, or a list of rules
 * @param template the template of its message, of Jakarta Validation: {@code {jakarta.validation.constraints.Size.message}}
 * @param ownMessage whether the template is another one than its constraint's usual
 * @param attributes the constraint's own attributes: what its template may name
 */
public record Rule(
        String code, List<Object> parameters, String template, boolean ownMessage, Map<String, Object> attributes) {

    /** The code of {@code All}. */
    public static final String ALL = "All";

    public Rule {
        parameters = List.copyOf(parameters);
        attributes = Map.copyOf(attributes);
    }

    /** The code of its error: of {@code All} the composed constraint's. */
    public String errorCode() {
        return code.equals(ALL) ? (String) parameters.get(0) : code;
    }

    /** The rules that it is composed of, if it is. */
    public Optional<List<Rule>> composing() {
        return code.equals(ALL)
                ? Optional.of(((List<?>) parameters.get(1))
                        .stream().map(Rule.class::cast).toList())
                : Optional.empty();
    }
}
