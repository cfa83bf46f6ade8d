package dev.mizan.cache;

import dev.mizan.cache.World.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every order in which actors can take their steps, by replaying each from its beginning. */
final class Schedules {

    private Schedules() {}

    /**
     * What came of all schedules.
     *
     * @param schedules how many there are
     * @param staleAnswers in how many a reader was told something older than a mutation that had returned when it began
     * @param leftStale in how many the cache would answer with an old number in the end
     */
    record Result(int schedules, int staleAnswers, int leftStale) {

        boolean right() {
            return staleAnswers == 0 && leftStale == 0;
        }
    }

    static Result explore(Supplier<World> worlds, List<Function<World, Actor>> cast) {
        int schedules = 0;
        int staleAnswers = 0;
        int leftStale = 0;
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of()));
        while (!open.isEmpty()) {
            World world = worlds.get();
            play(world, cast, open.pop(), open);
            schedules++;
            staleAnswers += world.staleAnswers > 0 ? 1 : 0;
            leftStale += world.leftStale() ? 1 : 0;
        }
        return new Result(schedules, staleAnswers, leftStale);
    }

    /** Plays the beginning as given and goes on with the first that can; the other ways to go on are left open. */
    private static void play(
            World world, List<Function<World, Actor>> cast, List<Integer> beginning, Deque<List<Integer>> open) {
        List<Actor> actors = cast.stream().map(make -> make.apply(world)).toList();
        boolean[] over = new boolean[actors.size()];
        List<Integer> path = new ArrayList<>();
        while (true) {
            List<Integer> able = new ArrayList<>();
            for (int i = 0; i < over.length; i++) {
                if (!over[i] && actors.get(i).enabled()) {
                    able.add(i);
                }
            }
            if (able.isEmpty()) {
                return;
            }
            int next = path.size() < beginning.size() ? beginning.get(path.size()) : able.get(0);
            if (path.size() >= beginning.size()) {
                for (int other : able.subList(1, able.size())) {
                    List<Integer> way = new ArrayList<>(path);
                    way.add(other);
                    open.push(way);
                }
            }
            path.add(next);
            over[next] = !actors.get(next).step();
        }
    }
}
