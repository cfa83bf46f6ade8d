package dev.mizan.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists, sets, arrays and maps, and records whose names TypeScript has already. */
public final class Collections {

    private Collections() {}

    public record Maps(
            java.util.Map<String, List<String>> lists,
            java.util.Map<Enums.Renamed, Integer> byEnum,
            java.util.Map<Enums.ByNumber, String> byNumberedEnum,
            java.util.Map<UUID, String> byId,
            java.util.Map<Long, String> byNumber,
            java.util.Map<LocalDate, java.util.Map<String, Integer>> byDate) {}

    public record Lists(
            List<@Nullable String> gaps,
            List<List<@Nullable Integer>> gapsInside,
            List<@Nullable List<Integer>> gapsOutside,
            Set<Enums.Plain> set,
            String[] array,
            @Nullable String[] arrayOfGaps,
            int[][] grid,
            Tags tags) {}

    /** A list of its own. */
    public static class Tags extends ArrayList<String> {

        private static final long serialVersionUID = 1;
    }

    /** Not JavaScript's. */
    public record Map(String key, Record record) {}

    /** Not TypeScript's. */
    public record Record(List<Map> maps) {}

    public record Date(int day) {}

    public record Array(@Nullable Date date) {}

    public record Promise(String string) {}
}
