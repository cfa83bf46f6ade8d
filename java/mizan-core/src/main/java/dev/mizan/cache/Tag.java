package dev.mizan.cache;

/**
 * Something that entries have in common and that a purge reaches them by: their context, the value of a component, the
 * instance, the user.
 *
 * @param name what it is, for people who ask why something was read again: {@code all}, {@code user}, {@code instance}, or
 *     {@code productId}; never a value
 * @param id an opaque HMAC of it, 22 characters of {@code [A-Za-z0-9_-]}: fit for a store's key and for an edge's group
 */
public record Tag(String name, String id) {}
