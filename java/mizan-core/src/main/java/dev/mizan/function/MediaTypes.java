package dev.mizan.function;

import java.util.Collection;
import java.util.regex.Pattern;

/** Media types (RFC 6838) as {@code @UploadLimits} names them; shared by all that check declarations. */
public final class MediaTypes {

    private static final String NAME = "[a-z0-9][a-z0-9!#$&^_.+-]{0,126}";
    private static final Pattern RANGE = Pattern.compile(NAME + "/(?:\\*|" + NAME + ")");

    private MediaTypes() {}

    /** Whether it names a media type, or all of a kind, in lower case and without parameters. */
    public static boolean isRange(String text) {
        return RANGE.matcher(text).matches();
    }

    /** Whether one of the ranges takes in the type; no ranges take in every type. */
    public static boolean allow(Collection<String> ranges, String type) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> takesIn(range, type));
    }

    private static boolean takesIn(String range, String type) {
        boolean ofAKind = range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
        return ofAKind || range.equals(type);
    }
}
