package dev.mizan.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.ParameterParser;

/**
 * The headers of a part (RFC 7578).
 *
 * @param name the part's name
 * @param fileName what the client calls the file, as it was sent
 * @param contentType what the client says that the part is
 */
record PartHeaders(String name, Optional<String> fileName, Optional<String> contentType) {

    /** The most bytes of one part's headers. */
    static final int MAX_BYTES = 4 << 10;

    static PartHeaders parse(String text) throws RefusedUpload {
        Map<String, String> headers = new HashMap<>();
        for (String line : text.strip().split("\r\n")) {
            int colon = line.indexOf(':');
            boolean first = colon > 0
                    && headers.put(
                                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                                    line.substring(colon + 1).strip())
                            == null;
            if (!first || !quotesAreClosed(line)) {
                throw malformed();
            }
        }
        Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
        String name = disposition.get("name");
        if (!disposition.containsKey("form-data") || name == null) {
            throw malformed();
        }
        return new PartHeaders(
                name,
                Optional.ofNullable(disposition.get("filename")),
                Optional.ofNullable(headers.get("content-type")));
    }

    /** The parameters of a header's value, in lower case, and the value itself as one without a value. */
    static Map<String, String> parameters(String value) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(value, ';');
    }

    /** One that is not could have begun in a line before this one, or go on in the next. */
    private static boolean quotesAreClosed(String line) {
        return line.replaceAll("\\\\.", "").chars().filter(it -> it == '"').count() % 2 == 0;
    }

    private static RefusedUpload malformed() {
        return RefusedUpload.malformed("A part's headers are not those of form data (RFC 7578).", List.of());
    }
}
