package dev.mizan.cache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text that a cache key is the HMAC of (PROTOCOL §6): compact JSON, as {@code JSON.stringify} writes it. */
final class CanonicalForm {

    private CanonicalForm() {}

    /**
     * Gives the text.
     *
     * @param parameters by name, without those that are absent: canonical texts, lists of them, or null
     * @param user the user's id where the content depends on who asks
     */
    static String of(String context, Map<String, ?> parameters, int rev, Optional<String> user) {
        StringBuilder json = new StringBuilder(96).append("{\"c\":");
        quote(context, json);
        json.append(",\"p\":{");
        // A tree orders by UTF-16 code unit, as the protocol does.
        String separator = "";
        for (Map.Entry<String, ?> parameter : new TreeMap<String, @Nullable Object>(parameters).entrySet()) {
            json.append(separator);
            quote(parameter.getKey(), json);
            value(parameter.getValue(), json.append(':'));
            separator = ",";
        }
        json.append("},\"r\":").append(rev);
        user.ifPresent(id -> quote(id, json.append(",\"u\":")));
        return json.append('}').toString();
    }

    /** Gives the text as a JSON string. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2);
        quote(text, json);
        return json.toString();
    }

    private static void value(@Nullable Object value, StringBuilder json) {
        if (value instanceof List<?> list) {
            json.append('[');
            for (int i = 0; i < list.size(); i++) {
                value(list.get(i), i == 0 ? json : json.append(','));
            }
            json.append(']');
        } else {
            quote(String.valueOf(value), json);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                json.append(unit).append(text.charAt(++i));
            } else {
                escape(unit, json);
            }
        }
        json.append('"');
    }

    private static void escape(char unit, StringBuilder json) {
        switch (unit) {
            case '"', '\\' -> json.append('\\').append(unit);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < ' ' || Character.isSurrogate(unit)) {
                    json.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        json.append(Character.forDigit(unit >> shift & 0xF, 16));
                    }
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
