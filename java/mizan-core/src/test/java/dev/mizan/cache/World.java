package dev.mizan.cache;

import dev.mizan.http.Body;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A database of one number, a cache of it, and what readers were told. For one schedule. */
final class World {

    static final Tag TAG = new Tag("all", "tag");
    static final Place PLACE = new Place("product", "ctx:product:1", List.of(TAG));

    final ModelStore store;
    final Flights flights = new Flights();
    int database;
    int returned;
    final Set<String> dead = new LinkedHashSet<>();
    int staleAnswers;

    World(ModelStore store) {
        this.store = store;
    }

    /** What a look finds: the number if it may be answered. */
    Optional<Integer> hit(Look look) {
        return Verdict.of(look, PLACE, "", "", 0) instanceof Verdict.Usable usable
                ? Optional.of(Integer.parseInt(new String(usable.entry().body().bytes(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    void keep(Tokens tokens, int number) {
        if (!tokens.dirty()) {
            Body body = Body.of(String.valueOf(number));
            store.keep(PLACE, new Entry(PLACE.key(), tokens, "", "", 1_000, 1_000, body), Duration.ofSeconds(1));
        }
    }

    Look look() {
        return store.look(PLACE).orElseThrow();
    }

    /** A reader is told a number; when it began, mutations up to {@code atLeast} had returned. */
    void answer(int number, int atLeast) {
        if (number < atLeast) {
            staleAnswers++;
        }
    }

    /** Whether, when all is over and marks of the dead have gone, the cache answers with an old number. */
    boolean leftStale() {
        dead.forEach(store::expire);
        return hit(look()).filter(number -> number < database).isPresent();
    }

    /** Someone in the world: one atomic step at a time. */
    interface Actor {

        /** Whether it can take a step now. */
        default boolean enabled() {
            return true;
        }

        /** Takes the next step, and says whether there are more. */
        boolean step();
    }

    /** Gives an actor that takes these steps in their order. */
    static Actor inOrder(Runnable... steps) {
        List<Runnable> left = new ArrayList<>(List.of(steps));
        return () -> {
            left.remove(0).run();
            return !left.isEmpty();
        };
    }
}
