package dev.mizan.form;

import java.util.List;
import java.util.Map;

/**
 * The constraints on a value.
 *
 * @param number {@code byte}, {@code short} or {@code int} where the Java type is narrower than the client's integers, else
 *     empty
 * @param rules those that a client can check, in the order of their codes
 * @param server codes of those that only the server checks, sorted
 * @param valid whether what is constrained inside it is checked
 * @param elements those on its elements: 0 for the items of a list, 0 and 1 for the keys and values of a map
 */
public record FieldRules(
        String number, List<Rule> rules, List<String> server, boolean valid, Map<Integer, FieldRules> elements) {

    /** No constraints. */
    public static final FieldRules NONE = new FieldRules("", List.of(), List.of(), false, Map.of());

    public FieldRules {
        rules = List.copyOf(rules);
        server = List.copyOf(server);
        elements = Map.copyOf(elements);
    }

    /** Those on the elements of this index. */
    public FieldRules element(int index) {
        return elements.getOrDefault(index, NONE);
    }
}
