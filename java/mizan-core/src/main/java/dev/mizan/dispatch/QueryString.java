package dev.mizan.dispatch;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a query by hand, strictly: no container's own reading is strict enough, or fast. */
final class QueryString {

    private QueryString() {}

    /** Gives the parameters by name; refuses what is not UTF-8, broken escapes, repeated names and too many. */
    static Outcome<Map<String, String>> parse(@Nullable String query, RequestLimits limits) {
        if (query == null || query.isEmpty()) {
            return Outcome.passed(Map.of());
        }
        if (query.length() > limits.queryLength()) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.URI_TOO_LONG));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                int equals = query.indexOf('=', start);
                boolean hasValue = equals >= 0 && equals < end;
                String name = decoded(query, start, hasValue ? equals : end);
                String value = hasValue ? decoded(query, equals + 1, end) : "";
                if (name == null || value == null) {
                    return Outcome.refused(
                            ErrorEnvelope.badRequest("The query is not UTF-8 in percent-encoding.", List.of()));
                }
                if (parameters.put(name, value) != null) {
                    return Outcome.refused(ErrorEnvelope.badRequest("A parameter is repeated.", List.of(name)));
                }
                if (parameters.size() > limits.parameters()) {
                    return Outcome.refused(ErrorEnvelope.badRequest("There are too many parameters.", List.of()));
                }
            }
            start = end + 1;
        }
        return Outcome.passed(parameters);
    }

    /** Decodes a part; null if it is not UTF-8 in percent-encoding. */
    static @Nullable String decoded(String query, int start, int end) {
        for (int i = start; i < end; i++) {
            char character = query.charAt(i);
            if (character == '%' || character == '+' || character > '~') {
                return unescaped(query, start, end);
            }
        }
        return query.substring(start, end);
    }

    private static @Nullable String unescaped(String query, int start, int end) {
        ByteBuffer octets = ByteBuffer.allocate(end - start);
        for (int i = start; i < end; i++) {
            char character = query.charAt(i);
            if (character == '%') {
                if (i + 2 >= end
                        || !HexFormat.isHexDigit(query.charAt(i + 1))
                        || !HexFormat.isHexDigit(query.charAt(i + 2))) {
                    return null;
                }
                octets.put((byte) HexFormat.fromHexDigits(query, i + 1, i + 3));
                i += 2;
            } else if (character > '~') {
                return null;
            } else {
                octets.put((byte) (character == '+' ? ' ' : character));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(octets.flip())
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
