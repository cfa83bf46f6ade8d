package dev.mizan.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Javadoc, already Markdown, as a TSDoc comment. */
final class TsDoc {

    private TsDoc() {}

    /** The lines of a comment with this text, none for an empty one. */
    static List<String> comment(String text) {
        // Unescaped, the end of a comment inside the text would turn the rest of it into code.
        String safe = text.strip().replace("*/", "*\\/");
        if (safe.isEmpty()) {
            return List.of();
        }
        List<String> lines = safe.lines().map(String::stripTrailing).toList();
        if (lines.size() == 1) {
            return List.of("/** " + lines.get(0) + " */");
        }
        List<String> comment = new ArrayList<>();
        comment.add("/**");
        lines.forEach(line -> comment.add(line.isEmpty() ? " *" : " * " + line));
        comment.add(" */");
        return comment;
    }

    /** One text of several, those that are not empty. */
    static String join(String... texts) {
        return String.join(
                "\n\n", Arrays.stream(texts).filter(text -> !text.isBlank()).toList());
    }
}
