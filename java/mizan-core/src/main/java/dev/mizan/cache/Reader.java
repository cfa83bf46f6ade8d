package dev.mizan.cache;

/**
 * Who reads a per-user context.
 *
 * @param id the user's id
 * @param rights a digest of everything that the user may do: equal as long as that is
 */
public record Reader(String id, String rights) {}
