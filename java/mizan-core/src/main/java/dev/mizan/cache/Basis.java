package dev.mizan.cache;

/**
 * What a bundle rests on: nothing that it shows was changed as long as its place's tags have these tokens.
 *
 * @param place where the bundle stands in the store
 * @param tokens the tokens that it was loaded under, none of them dirty
 * @param seconds for how long it is still fresh; negative if it was stale
 */
public record Basis(Place place, Tokens tokens, long seconds) {}
