package dev.mizan.page;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON that can stand in a script tag: without the characters by which HTML could end it or begin a comment in it, and
 * without those that end a line in JavaScript alone.
 *
 * <p>In JSON they stand only inside strings, names among them, where an escape means the same; so the text can be looked at
 * byte by byte.
 */
final class ScriptText {

    private static final byte[] LESS = ascii("\\u003c");
    private static final byte[] GREATER = ascii("\\u003e");
    private static final byte[] AMPERSAND = ascii("\\u0026");
    private static final byte[] LINE_SEPARATOR = ascii("\\u2028");
    private static final byte[] PARAGRAPH_SEPARATOR = ascii("\\u2029");

    private ScriptText() {}

    /** Gives UTF-8 JSON with {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped; the same array if there is none. */
    static byte[] escaped(byte[] json) {
        int longer = 0;
        for (int i = 0; i < json.length; i++) {
            byte[] escape = escape(json, i);
            longer += escape == null ? 0 : escape.length - width(escape);
        }
        return longer == 0 ? json : escaped(json, longer);
    }

    private static byte[] escaped(byte[] json, int longer) {
        byte[] text = new byte[json.length + longer];
        int at = 0;
        for (int i = 0; i < json.length; i++) {
            byte[] escape = escape(json, i);
            if (escape == null) {
                text[at++] = json[i];
            } else {
                System.arraycopy(escape, 0, text, at, escape.length);
                at += escape.length;
                i += width(escape) - 1;
            }
        }
        return text;
    }

    /** What stands for the character that begins here, null if it may stand for itself. */
    private static byte @Nullable [] escape(byte[] json, int i) {
        return switch (json[i]) {
            case '<' -> LESS;
            case '>' -> GREATER;
            case '&' -> AMPERSAND;
            case (byte) 0xE2 -> separator(json, i);
            default -> null;
        };
    }

    /** U+2028 is E2 80 A8, U+2029 E2 80 A9. */
    private static byte @Nullable [] separator(byte[] json, int i) {
        if (i + 2 >= json.length || json[i + 1] != (byte) 0x80) {
            return null;
        }
        return switch (json[i + 2]) {
            case (byte) 0xA8 -> LINE_SEPARATOR;
            case (byte) 0xA9 -> PARAGRAPH_SEPARATOR;
            default -> null;
        };
    }

    /** How many bytes the character has itself. */
    private static int width(byte[] escape) {
        return escape == LINE_SEPARATOR || escape == PARAGRAPH_SEPARATOR ? 3 : 1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
