package dev.mizan.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Checks that a document is well-formed UTF-8 (RFC 3629) and that its escapes name whole characters other than NUL, which
 * parsers let pass and databases do not. A backslash stands only in strings, so that no parsing is needed.
 */
final class WellFormed {

    private WellFormed() {}

    /** Says what is wrong, if anything. */
    static Optional<String> problem(byte[] json) {
        if (!isAscii(json) && !isUtf8(json)) {
            return Optional.of("The body is not valid UTF-8.");
        }
        for (int i = 0; i < json.length; i++) {
            if (json[i] != '\\') {
                continue;
            }
            int unit = unit(json, i);
            if (unit < 0) {
                i++; // another escape, or a syntax error that the parser reports
            } else if (unit == 0) {
                return Optional.of("A string holds the character NUL.");
            } else if (Character.isHighSurrogate((char) unit) && isLow(unit(json, i + 6))) {
                i += 11;
            } else if (Character.isSurrogate((char) unit)) {
                return Optional.of("A string holds half of a surrogate pair.");
            } else {
                i += 5;
            }
        }
        return Optional.empty();
    }

    private static boolean isLow(int unit) {
        return unit >= 0 && Character.isLowSurrogate((char) unit);
    }

    /** The UTF-16 unit of the escape {@code \}{@code uXXXX} at {@code at}, −1 if there is none. */
    private static int unit(byte[] json, int at) {
        if (at + 6 > json.length || json[at] != '\\' || json[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
