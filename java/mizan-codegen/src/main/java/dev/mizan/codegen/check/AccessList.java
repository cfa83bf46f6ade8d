package dev.mizan.codegen.check;

import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.Registry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every function with the rule that guards it and what it makes stale, a line each, sorted by name.
 *
 * @param rules the rule's text by the function's name
 */
record AccessList(SortedMap<String, String> rules) {

    private static final String HEADER = """
            # Every function that a browser may call: what it is, who may call it, and what it makes stale.
            # Written by mvn mizan:check -Dmizan.accept; read each difference before you commit it.
            """;

    AccessList {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    static AccessList of(Registry registry) {
        SortedMap<String, String> rules = new TreeMap<>();
        for (FunctionDefinition function : registry.functions()) {
            rules.put(function.name(), function.rule());
        }
        return new AccessList(rules);
    }

    /** Reads the file's text; lines without a colon, and those that begin with #, say nothing. */
    static AccessList read(String text) {
        SortedMap<String, String> rules = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                rules.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        return new AccessList(rules);
    }

    String text() {
        return rules.entrySet().stream()
                .map(rule -> rule.getKey() + ": " + rule.getValue() + "\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    /** What nobody has looked at: functions that a reviewed list does not have, or has otherwise. */
    List<String> unreviewed(AccessList reviewed) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            String known = reviewed.rules.get(rule.getKey());
            if (known == null) {
                lines.add(rule.getKey() + " is new: " + rule.getValue());
            } else if (!known.equals(rule.getValue())) {
                lines.add(rule.getKey() + " was: " + known + "\n    and is: " + rule.getValue());
            }
        }
        return lines;
    }
}
