package dev.mizan.codegen.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaking changes that somebody means, each with its reason: lines of a schema's hash and why. Lines that begin with # say
 * nothing.
 */
record Acknowledgements(Map<String, String> reasons) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16})\\s+(\\S.*)");

    Acknowledgements {
        reasons = Map.copyOf(reasons);
    }

    /**
     * Reads the file's text.
     *
     * @throws IllegalArgumentException if a line is neither a comment nor a hash with a reason
     */
    static Acknowledgements read(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "\"" + line + "\" is no schema's hash followed by the reason for which clients may break.");
            }
            reasons.put(matcher.group(1), matcher.group(2));
        }
        return new Acknowledgements(reasons);
    }

    /** Why clients may break at this schema, empty if nobody has said so. */
    Optional<String> reason(String hash) {
        return Optional.ofNullable(reasons.get(hash));
    }
}
