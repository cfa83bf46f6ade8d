package dev.mizan.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens that a place's tags had at one moment, in the order of the tags; a store that servers with two secrets may use
 * adds one, which changes from one's use to the other's. No token is ever given twice, so that equal
 * tokens mean: nothing was purged in between.
 */
public record Tokens(List<String> texts) {

    /** What the token of a tag begins with under which a commit may be under way. */
    public static final char DIRTY = '!';

    public Tokens {
        texts = List.copyOf(texts);
    }

    /** Whether a commit may be under way that reaches one of the tags: what is read now must not be kept. */
    public boolean dirty() {
        return texts.stream().anyMatch(token -> token.charAt(0) == DIRTY);
    }

    /** The names of those tags whose tokens are not the ones of {@code earlier}. */
    List<String> moved(Tokens earlier, List<Tag> tags) {
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (i >= earlier.texts.size() || !texts.get(i).equals(earlier.texts.get(i))) {
                moved.add(i < tags.size() ? tags.get(i).name() : "secret");
            }
        }
        return moved;
    }
}
