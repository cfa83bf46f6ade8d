package dev.mizan.form;

import dev.mizan.function.JsonText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes rules as {@code protocol/FORMS.md} has them. */
public final class RuleJson {

    private RuleJson() {}

    /** Gives the rules with the usual messages of their constraints. */
    public static String of(List<Rule> rules) {
        return rules.stream().map(rule -> of(rule, "")).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * Gives one rule.
     *
     * @param message the template of its message on the client, empty if it is the usual one
     */
    public static String of(Rule rule, String message) {
        StringBuilder json = new StringBuilder("[").append(JsonText.quoted(rule.code()));
        rule.parameters().forEach(parameter -> json.append(", ").append(value(parameter)));
        Map<String, Object> more = new TreeMap<>();
        if (rule.code().equals(Rule.ALL) && !rule.attributes().isEmpty()) {
            more.put("attributes", rule.attributes());
        }
        if (!message.isEmpty()) {
            more.put("message", message);
        }
        return json.append(more.isEmpty() ? "" : ", " + value(more)).append(']').toString();
    }

    private static String value(Object value) {
        if (value instanceof List<?> rules) {
            return of(rules.stream().map(Rule.class::cast).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .entrySet().stream()
                            .map(entry ->
                                    JsonText.quoted(String.valueOf(entry.getKey())) + ": " + value(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value instanceof String text ? JsonText.quoted(text) : value.toString();
    }
}
