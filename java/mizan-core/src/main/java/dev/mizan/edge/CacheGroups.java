package dev.mizan.edge;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Groups of answers in HTTP's own headers: {@code Cache-Groups} and {@code Cache-Group-Invalidation} (RFC 9875). */
final class CacheGroups {

    /** How many groups every cache that knows them has to support. */
    static final int MAX = 32;

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private CacheGroups() {}

    /**
     * Gives the value: a list of strings (RFC 9651, 3.1).
     *
     * @throws IllegalArgumentException if a group is not 1 to 32 characters of {@code [A-Za-z0-9_-]}
     */
    static String header(Collection<String> groups) {
        return groups.stream().map(CacheGroups::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String group) {
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException("A group of an edge is 1 to 32 characters of [A-Za-z0-9_-].");
        }
        return '"' + group + '"';
    }
}
