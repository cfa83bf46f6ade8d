package dev.mizan.dispatch;

import dev.mizan.http.ErrorEnvelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} as a query is read, but that names may be repeated. */
final class FormText {

    private FormText() {}

    /** Gives the texts by name, in the order in which they were sent. */
    static Outcome<Map<String, List<String>>> parse(byte[] body, int most) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            boolean hasValue = equals >= 0 && equals < end;
            String name = QueryString.decoded(text, start, hasValue ? equals : end);
            String value = hasValue ? QueryString.decoded(text, equals + 1, end) : "";
            if (name == null || value == null || value.indexOf('\0') >= 0) {
                return Outcome.refused(ErrorEnvelope.badRequest(
                        "The form is not UTF-8 in percent-encoding, or holds the character NUL.", List.of()));
            }
            if (++count > most) {
                return Outcome.refused(ErrorEnvelope.badRequest("There are too many fields.", List.of()));
            }
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
            start = end + 1;
        }
        return Outcome.passed(fields);
    }
}
