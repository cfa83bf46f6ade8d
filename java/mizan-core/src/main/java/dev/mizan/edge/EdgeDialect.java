package dev.mizan.edge;

import java.util.List;
import java.util.Map;

/**
 * How edges of one kind are told which groups an answer belongs to, and which groups to forget. Thread-safe.
 *
 * <p>A group is an opaque token of 1 to 32 characters of {@code [A-Za-z0-9_-]}. Whatever the dialect, answers also name
 * their groups as RFC 9875 has it.
 */
public interface EdgeDialect {

    /** How many groups one answer may have; one with more is not to be stored. Default: 32, what RFC 9875 promises. */
    default int maxGroups() {
        return CacheGroups.MAX;
    }

    /** Gives the headers of this kind's own on an answer of these groups, at least one; empty if it has none. */
    Map<String, String> groups(List<String> groups);

    /** Gives the requests, at least one, that make an edge forget all answers of any of these groups. */
    List<PurgeRequest> purges(List<String> groups);

    /** Gives the dialect of Varnish with its module {@code xkey}: the header {@code xkey}, and {@code PURGE} with it. */
    static EdgeDialect xkey() {
        return new XkeyDialect();
    }
}
