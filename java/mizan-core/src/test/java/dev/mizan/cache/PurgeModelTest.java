package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.ModelStore.Flaw;
import dev.mizan.cache.Schedules.Result;
import dev.mizan.cache.World.Actor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every interleaving of a few readers, writers, evictions and deaths, with the cache's own verdicts and flights over a store
 * in memory: the way that is gone leaves nothing stale in any of them, and each way that looks like it does in some.
 */
class PurgeModelTest {

    private static Result explore(Flaw flaw, List<Function<World, Actor>> cast) {
        return Schedules.explore(() -> new World(new ModelStore(flaw)), cast);
    }

    private static Arguments way(String name, Flaw flaw, Stream<Function<World, Actor>> cast) {
        return Arguments.of(Named.of(name, flaw), cast.toList());
    }

    static Stream<Arguments> right() {
        return Stream.of(
                way("commit, then purge", Flaw.NONE, Stream.of(Actors::reader, Actors::reader, Actors::writer)),
                way("two writers", Flaw.NONE, Stream.of(Actors::reader, Actors::writer, Actors::writer)),
                way(
                        "an eviction of the tag",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors::reader, Actors::writer, Actors::evictor)),
                way("single flight", Flaw.NONE, Stream.of(Actors::joiner, Actors::joiner, Actors::writer)),
                way(
                        "single flight beside another's mark",
                        Flaw.NONE,
                        Stream.of(Actors::joinerUnderAMark, Actors::joiner, Actors.twoPhases("m1"))),
                way(
                        "two phases",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors::reader, Actors.twoPhases("m1"), Actors::evictor)),
                way(
                        "a rollback beside a commit",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors.twoPhases("m1"), Actors.rolledBack("m2"))),
                way(
                        "a death after the mark",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors::reader, Actors.markedAndDead("m1"), Actors::time)),
                way(
                        "a death after the commit",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors::reader, Actors.twoPhasesThatDie("m1"), Actors::time)),
                way(
                        "a death beside a rollback",
                        Flaw.NONE,
                        Stream.of(
                                Actors::reader, Actors.twoPhasesThatDie("m1"), Actors.rolledBack("m2"), Actors::time)),
                way(
                        "a death beside a commit",
                        Flaw.NONE,
                        Stream.of(
                                Actors::reader, Actors.twoPhasesThatDie("m1"), Actors.twoPhases("m2"), Actors::time)));
    }

    @ParameterizedTest
    @MethodSource
    void right(Flaw flaw, List<Function<World, Actor>> cast) {
        Result result = explore(flaw, cast);

        assertThat(result.schedules()).isGreaterThan(100);
        assertThat(result.right()).as("%s", result).isTrue();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                way(
                        "a counter for a token",
                        Flaw.COUNTS,
                        Stream.of(Actors::reader, Actors::reader, Actors::writer, Actors::evictor)),
                way(
                        "tokens read after the load",
                        Flaw.NONE,
                        Stream.of(Actors::readerWithLateTokens, Actors::readerWithLateTokens, Actors::writer)),
                way(
                        "purge before commit",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors::reader, Actors::writerThatPurgesFirst)),
                way(
                        "commit, then purge, and a death in between",
                        Flaw.NONE,
                        Stream.of(Actors::reader, Actors::reader, Actors::writerThatDiesUnmarked)),
                way(
                        "single flight by the key alone",
                        Flaw.NONE,
                        Stream.of(Actors::joinerOfAnyLoad, Actors::joinerOfAnyLoad, Actors::writer)),
                way(
                        "a mark that goes with another's",
                        Flaw.FORGETS_OTHER_MARKS,
                        Stream.of(Actors::reader, Actors.twoPhasesThatDie("m1"), Actors.twoPhases("m2"), Actors::time)),
                way(
                        "a rollback that brings back what the dead may have committed",
                        Flaw.RESTORES_AFTER_A_DEATH,
                        Stream.of(
                                Actors::reader, Actors.twoPhasesThatDie("m1"), Actors.rolledBack("m2"), Actors::time)),
                way(
                        "a rollback that brings back what a commit purged",
                        Flaw.RESTORES_PURGED,
                        Stream.of(Actors::reader, Actors.twoPhases("m1"), Actors.rolledBack("m2"))));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Flaw flaw, List<Function<World, Actor>> cast) {
        Result result = explore(flaw, cast);

        assertThat(result.right()).as("%s", result).isFalse();
    }
}
