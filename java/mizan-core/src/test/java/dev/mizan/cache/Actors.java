package dev.mizan.cache;

import dev.mizan.cache.Flights.Flight;
import dev.mizan.cache.World.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readers and writers, right ones and wrong ones. */
final class Actors {

    private Actors() {}

    /** Looks, loads, keeps under the tokens that it saw first. */
    static Actor reader(World world) {
        return new Reader(world, false);
    }

    /** Reads the tokens when it has loaded. */
    static Actor readerWithLateTokens(World world) {
        return new Reader(world, true);
    }

    /** Joins loads of those who saw the same tokens. */
    static Actor joiner(World world) {
        return new Joiner(world, tokens -> new Flights.Key("key", tokens, "", ""));
    }

    /** Does so where a commit that never ends began before everything else. */
    static Actor joinerUnderAMark(World world) {
        new Commit(world, "m0").mark();
        return joiner(world);
    }

    /** Joins any load of the same key. */
    static Actor joinerOfAnyLoad(World world) {
        return new Joiner(world, tokens -> new Flights.Key("key", new Tokens(List.of()), "", ""));
    }

    /** Commits, purges, answers. */
    static Actor writer(World world) {
        Commit commit = new Commit(world, "");
        return World.inOrder(commit::commit, commit::purge, commit::answer);
    }

    /** Purges inside the transaction. */
    static Actor writerThatPurgesFirst(World world) {
        Commit commit = new Commit(world, "");
        return World.inOrder(commit::purge, commit::commit, commit::answer);
    }

    /** Dies when it has committed. */
    static Actor writerThatDiesUnmarked(World world) {
        Commit commit = new Commit(world, "");
        return World.inOrder(commit::commitAndDie);
    }

    /** Marks, commits, settles, answers. */
    static Function<World, Actor> twoPhases(String mark) {
        return world -> {
            Commit commit = new Commit(world, mark);
            return World.inOrder(commit::mark, commit::commit, commit::purge, commit::answer);
        };
    }

    /** Marks, and rolls back. */
    static Function<World, Actor> rolledBack(String mark) {
        return world -> {
            Commit commit = new Commit(world, mark);
            return World.inOrder(commit::mark, commit::release);
        };
    }

    /** Marks, commits, dies. */
    static Function<World, Actor> twoPhasesThatDie(String mark) {
        return world -> {
            Commit commit = new Commit(world, mark);
            return World.inOrder(commit::mark, commit::commitAndDie);
        };
    }

    /** Marks and dies. */
    static Function<World, Actor> markedAndDead(String mark) {
        return world -> {
            Commit commit = new Commit(world, mark);
            return World.inOrder(commit::mark, commit::die);
        };
    }

    /** The store loses the tag. */
    static Actor evictor(World world) {
        return World.inOrder(() -> world.store.evict(World.TAG));
    }

    /** The marks of the dead go, once somebody has died. */
    static Actor time(World world) {
        return new Actor() {
            @Override
            public boolean enabled() {
                return !world.dead.isEmpty();
            }

            @Override
            public boolean step() {
                world.dead.forEach(world.store::expire);
                return false;
            }
        };
    }

    private static final class Reader implements Actor {

        private final World world;
        private final boolean late;
        private int at;
        private int atLeast;
        private int loaded;
        private @Nullable Tokens tokens;

        private Reader(World world, boolean late) {
            this.world = world;
            this.late = late;
        }

        @Override
        public boolean step() {
            switch (at++) {
                case 0 -> {
                    atLeast = world.returned;
                    Look look = world.look();
                    tokens = look.tokens();
                    Optional<Integer> hit = world.hit(look);
                    hit.ifPresent(number -> world.answer(number, atLeast));
                    return hit.isEmpty();
                }
                case 1 -> loaded = world.database;
                default -> {
                    world.keep(late ? world.look().tokens() : tokens, loaded);
                    world.answer(loaded, atLeast);
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Joiner implements Actor {

        private final World world;
        private final Function<Tokens, Flights.Key> keys;
        private int at;
        private int atLeast;
        private int loaded;
        private @Nullable Tokens tokens;
        private @Nullable Flight<Integer> flight;

        private Joiner(World world, Function<Tokens, Flights.Key> keys) {
            this.world = world;
            this.keys = keys;
        }

        @Override
        public boolean enabled() {
            return flight == null || flight.leads() || flight.result().isDone();
        }

        @Override
        public boolean step() {
            if (at == 0) {
                at = 1;
                atLeast = world.returned;
                Look look = world.look();
                tokens = look.tokens();
                Optional<Integer> hit = world.hit(look);
                hit.ifPresent(number -> world.answer(number, atLeast));
                return hit.isEmpty();
            }
            if (flight == null) {
                flight = world.flights.join(keys.apply(tokens));
                return true;
            }
            if (!flight.leads()) {
                world.answer(flight.result().join(), atLeast);
                return false;
            }
            if (at == 1) {
                at = 2;
                loaded = world.database;
                return true;
            }
            world.keep(tokens, loaded);
            world.flights.land(flight, loaded);
            world.answer(loaded, atLeast);
            return false;
        }
    }

    /** A transaction that counts the database's number up. */
    private static final class Commit {

        private final World world;
        private final String mark;
        private int committed;

        private Commit(World world, String mark) {
            this.world = world;
            this.mark = mark;
        }

        void mark() {
            world.store.mark("product", List.of(World.TAG), mark);
        }

        void commit() {
            committed = ++world.database;
        }

        void commitAndDie() {
            commit();
            die();
        }

        void die() {
            world.dead.add(mark);
        }

        void purge() {
            world.store.settle("product", List.of(World.TAG), List.of(), mark);
        }

        void release() {
            world.store.settle("product", List.of(), List.of(World.TAG), mark);
        }

        void answer() {
            world.returned = Math.max(world.returned, committed);
        }
    }
}
