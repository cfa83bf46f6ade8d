package dev.mizan.processor;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the text of a Javadoc comment, with its inline tags and HTML, into Markdown. */
final class Markdown {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});");
    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "mdash", "—", "ndash", "–",
            "hellip", "…");
    private static final Map<String, String> OPENING = Map.of(
            "p",
            "\n\n",
            "br",
            "\n",
            "li",
            "\n- ",
            "ul",
            "\n",
            "ol",
            "\n",
            "pre",
            "\n\n```\n",
            "tr",
            "\n",
            "td",
            " ",
            "dt",
            "\n",
            "dd",
            "\n");
    private static final Map<String, String> CLOSING =
            Map.of("p", "\n\n", "ul", "\n\n", "ol", "\n\n", "pre", "\n```\n\n");
    private static final Map<String, String> BOTH =
            Map.of("b", "**", "strong", "**", "i", "*", "em", "*", "code", "`", "tt", "`");

    private Markdown() {}

    static String of(String javadoc) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < javadoc.length()) {
            int tag = javadoc.indexOf("{@", from);
            int end = tag < 0 ? -1 : closing(javadoc, tag);
            if (end < 0) {
                out.append(text(javadoc.substring(from)));
                break;
            }
            out.append(text(javadoc.substring(from, tag)));
            boolean preformatted = javadoc.lastIndexOf("<pre", tag) > javadoc.lastIndexOf("</pre", tag);
            out.append(inline(javadoc.substring(tag + 2, end), preformatted));
            from = end + 1;
        }
        return tidy(out.toString());
    }

    /** The index of the brace that closes the one at {@code open}, or -1. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String inline(String tag, boolean preformatted) {
        String[] parts = tag.split("\\s+", 2);
        String content = parts.length == 1 ? "" : parts[1];
        return switch (parts[0]) {
            case "code" -> preformatted ? content.stripTrailing() : "`" + content.strip() + "`";
            case "literal" -> content;
            case "link", "value" -> link(content, true);
            case "linkplain" -> link(content, false);
            case "return" -> "Returns " + of(content) + ".";
            case "snippet" ->
                "\n\n```\n" + content.substring(content.indexOf('\n') + 1).stripTrailing() + "\n```\n\n";
            case "inheritDoc" -> "";
            default -> of(content);
        };
    }

    /** A client's developer has no Java to follow: a link becomes its label, or the name that it points at. */
    private static String link(String content, boolean code) {
        Matcher parts = Pattern.compile("([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL)
                .matcher(content.strip());
        if (!parts.matches()) {
            return content;
        }
        if (!parts.group(2).isEmpty()) {
            return of(parts.group(2));
        }
        String name = parts.group(1)
                .replaceFirst("\\(.*\\)", "")
                .replaceFirst("^(?:[a-z][\\w]*\\.)+(?=[A-Z])", "")
                .replace('#', '.')
                .replaceFirst("^\\.", "");
        return code ? "`" + name + "`" : name;
    }

    private static String text(String html) {
        String plain =
                TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(markup(tag.group(1), tag.group(2))));
        return ENTITY.matcher(plain)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
    }

    private static String markup(@Nullable String slash, @Nullable String name) {
        if (slash == null || name == null) {
            return "";
        }
        String tag = name.toLowerCase(Locale.ROOT);
        String both = BOTH.get(tag);
        return both != null ? both : (slash.isEmpty() ? OPENING : CLOSING).getOrDefault(tag, "");
    }

    private static String character(String entity, String written) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, written);
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int point = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) ? Character.toString(point) : written;
    }

    /** Keeps the author's lines, with one blank line at most between paragraphs, and the indentation of code only. */
    private static String tidy(String markdown) {
        StringBuilder out = new StringBuilder();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            boolean fence = line.strip().equals("```");
            code ^= fence;
            out.append(code && !fence ? line.stripTrailing() : line.strip()).append('\n');
        }
        return out.toString().replaceAll("\n{3,}", "\n\n").strip();
    }
}
