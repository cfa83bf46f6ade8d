package dev.mizan.codegen;

import dev.mizan.function.WireNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What TypeScript accepts as names and as literals. */
final class Identifiers {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** Cannot name an interface or a type alias. */
    private static final Set<String> RESERVED_TYPES = Set.of(
            "any",
            "bigint",
            "boolean",
            "never",
            "null",
            "number",
            "object",
            "string",
            "symbol",
            "undefined",
            "unknown");

    private Identifiers() {}

    /** Whether {@code export interface name} is refused. */
    static boolean isReservedType(String name) {
        return WireNames.isReservedFunction(name) || RESERVED_TYPES.contains(name);
    }

    /** The name of a member: as it is if it is an identifier, else quoted. */
    static String member(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : quote(name);
    }

    /** A string literal with these characters. */
    static String quote(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'', '\\' -> literal.append('\\').append(c);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' '
                            || c == 0x7F
                            || c == 0x2028
                            || c == 0x2029
                            || Character.isSurrogate(c) && isLone(text, i)) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('\'').toString();
    }

    /** A literal of the value of this JSON text: a string in the quotes of the generated code, everything else as it is. */
    static String literal(String json) {
        if (!json.startsWith("\"")) {
            return json;
        }
        StringBuilder literal = new StringBuilder("'");
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                char escaped = json.charAt(++i);
                literal.append(escaped == '"' ? "\"" : "\\" + escaped);
            } else {
                literal.append(c == '\'' ? "\\'" : String.valueOf(c));
            }
        }
        return literal.append('\'').toString();
    }

    /** {@code addReview} → {@code AddReview}. */
    static String pascal(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code Products} → {@code products}. */
    static String camel(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code OUT_OF_STOCK} → {@code OutOfStock}. */
    static String pascalOfCode(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("_")) {
            if (!word.isEmpty()) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return name.toString();
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
