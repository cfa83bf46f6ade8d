package dev.mizan.cache;

import java.util.Optional;

/**
 * What a store knows of a place at one moment.
 *
 * @param tokens the tokens of its tags
 * @param entry the entry that stands there, valid or not
 */
public record Look(Tokens tokens, Optional<Entry> entry) {}
