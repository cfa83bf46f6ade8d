package dev.mizan.codegen;

import dev.mizan.form.FieldNotes.Presentation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person is told of a field: as declared, else from its Javadoc, whose first sentence is a label if it is as short as
 * one.
 */
record FormLabels(String label, String help) {

    private static final int LONGEST_LABEL = 60;
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("([^.]{1," + LONGEST_LABEL + "})(?:\\.(?:\\s+(.*))?)?", Pattern.DOTALL);

    static FormLabels of(Presentation presentation, String doc) {
        FormLabels documented = of(doc);
        return new FormLabels(
                presentation.label().isEmpty() ? documented.label() : presentation.label(),
                presentation.help().isEmpty() ? documented.help() : presentation.help());
    }

    static FormLabels of(String doc) {
        String text = doc.strip().replaceAll("\\s+", " ");
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        if (text.isEmpty() || !sentence.matches()) {
            return new FormLabels("", text);
        }
        return new FormLabels(sentence.group(1), sentence.group(2) == null ? "" : sentence.group(2));
    }
}
