package dev.mizan.form;

import dev.mizan.form.ExpressionReader.Unportable;
import java.util.Optional;

/**
 * A regular expression of Java as JavaScript would write it, if there is an expression there that matches the same texts and
 * none that keeps a browser busy.
 *
 * <p>The subset: characters, classes in brackets without a class in them, {@code . \d \w \s} and their opposites, choices,
 * groups, quantifiers that are greedy or lazy, looking ahead, and anchors at the ends. Everything else is the server's to
 * check.
 *
 * @param source JavaScript's text of it, for the flag {@code u}; empty if there is none
 * @param problem why there is none, a sentence without its beginning; empty if there is one
 */
record PortablePattern(Optional<String> source, String problem) {

    private static final int LONGEST = 1000;

    static PortablePattern of(String regexp) {
        if (regexp.length() > LONGEST) {
            return refused("it is longer than " + LONGEST + " characters");
        }
        try {
            Expression expression = ExpressionReader.read(regexp);
            return Effort.problem(expression)
                    .map(PortablePattern::refused)
                    .orElseGet(() -> new PortablePattern(Optional.of(expression.source()), ""));
        } catch (Unportable outside) {
            return refused(outside.why());
        }
    }

    private static PortablePattern refused(String problem) {
        return new PortablePattern(Optional.empty(), problem);
    }
}
