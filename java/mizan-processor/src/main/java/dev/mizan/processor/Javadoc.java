package dev.mizan.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment, taken apart.
 *
 * @param description what it says, as Markdown; where there is only a {@code @return}, what that says
 * @param parameters the {@code @param} texts by name, as Markdown
 */
record Javadoc(String description, Map<String, String> parameters) {

    static final Javadoc NONE = new Javadoc("", Map.of());

    /** Takes a comment apart as the compiler gives it: without stars, {@code null} if there is none. */
    static Javadoc of(@Nullable String comment) {
        if (comment == null) {
            return NONE;
        }
        StringBuilder description = new StringBuilder();
        StringBuilder result = new StringBuilder();
        Map<String, StringBuilder> parameters = new LinkedHashMap<>();
        StringBuilder current = description;
        int depth = 0;
        for (String line : comment.split("\\R", -1)) {
            String text = line.startsWith(" ") ? line.substring(1) : line;
            String stripped = text.strip();
            if (depth == 0 && stripped.startsWith("@")) {
                String[] tag = stripped.split("\\s+", 3);
                if (tag[0].equals("@param") && tag.length > 1) {
                    current = parameters.computeIfAbsent(tag[1], name -> new StringBuilder());
                    text = tag.length > 2 ? tag[2] : "";
                } else {
                    current = tag[0].equals("@return") ? result : new StringBuilder();
                    text = stripped.substring(tag[0].length()).strip();
                }
            }
            depth = depthAfter(depth, text);
            current.append(text).append('\n');
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, text) -> texts.put(name, Markdown.of(text.toString())));
        String main = Markdown.of(description.toString());
        return new Javadoc(main.isEmpty() ? Markdown.of(result.toString()) : main, texts);
    }

    /** The text of a parameter or component, empty if there is none. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** How deep in inline tags the text after this line is; a brace that belongs to no tag does not count. */
    private static int depthAfter(int depth, String line) {
        int after = depth;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '{' && (after > 0 || line.startsWith("{@", i))) {
                after++;
            } else if (line.charAt(i) == '}' && after > 0) {
                after--;
            }
        }
        return after;
    }
}
