package dev.mizan.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A durable store in memory, and, if it is told so, a wrong one. For one thread at a time. */
class ModelStore implements CacheStore {

    /** What can be wrong about a store. */
    enum Flaw {
        NONE,
        /** A purge counts up, and who is evicted begins anew. */
        COUNTS,
        /** Whoever settles first takes all marks away. */
        FORGETS_OTHER_MARKS,
        /** A rollback brings the token back although another commit purged the tag. */
        RESTORES_PURGED,
        /** A rollback brings the token back although another commit's mark was never settled. */
        RESTORES_AFTER_A_DEATH,
    }

    private final Flaw flaw;
    private final Map<String, State> tags = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private long count;

    ModelStore(Flaw flaw) {
        this.flaw = flaw;
    }

    /** A tag: its token, the one from before its marks, and its marks. */
    private static final class State {
        private String token;
        private @Nullable String before;
        private final Set<String> marks = new LinkedHashSet<>();

        private State(String token) {
            this.token = token;
        }
    }

    private String fresh() {
        return flaw == Flaw.COUNTS ? "0" : "t" + ++count;
    }

    private String dirty() {
        return Tokens.DIRTY + "d" + ++count;
    }

    private State state(Tag tag) {
        return tags.computeIfAbsent(tag.id(), id -> new State(fresh()));
    }

    /** The store loses a tag, as stores may. */
    void evict(Tag tag) {
        tags.remove(tag.id());
    }

    /** Time passes: this mark, which nobody settled, goes; its commit may have happened. */
    void expire(String mark) {
        tags.values().forEach(state -> {
            if (state.marks.remove(mark) && flaw != Flaw.RESTORES_AFTER_A_DEATH) {
                state.before = null;
            }
        });
        tags.values().removeIf(state -> state.token.charAt(0) == Tokens.DIRTY && state.marks.isEmpty());
    }

    /** Time passes: all marks go. */
    void expireMarks() {
        tags.values().removeIf(state -> !state.marks.isEmpty());
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Optional<Look> look(Place place) {
        return Optional.of(new Look(current(place), Optional.ofNullable(entries.get(place.key()))));
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        return Optional.of(current(place));
    }

    private Tokens current(Place place) {
        return new Tokens(place.tags().stream().map(tag -> state(tag).token).toList());
    }

    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {
        if (current(place).equals(entry.tokens())) {
            entries.put(place.key(), entry);
        }
    }

    @Override
    public boolean mark(String context, Collection<Tag> marked, String mark) {
        for (Tag tag : marked) {
            State state = state(tag);
            if (state.marks.isEmpty()) {
                state.before = state.token;
            }
            state.marks.add(mark);
            state.token = dirty();
        }
        return true;
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        purged.forEach(tag -> {
            State state = state(tag);
            state.before = flaw == Flaw.RESTORES_PURGED ? state.before : null;
            state.marks.remove(mark);
            leave(tag, state, true);
        });
        released.forEach(tag -> {
            @Nullable State state = tags.get(tag.id());
            if (state != null && state.marks.remove(mark)) {
                leave(tag, state, false);
            }
        });
        return true;
    }

    private void leave(Tag tag, State state, boolean purge) {
        if (flaw == Flaw.FORGETS_OTHER_MARKS) {
            state.marks.clear();
        }
        if (!state.marks.isEmpty()) {
            state.token = dirty();
        } else if (!purge && state.before != null) {
            state.token = state.before;
        } else if (flaw == Flaw.COUNTS) {
            state.token = String.valueOf(Integer.parseInt(state.token) + 1);
        } else {
            tags.remove(tag.id());
        }
    }
}
