package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.History.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static OriginCache over(CacheStore store) {
        return OriginCache.builder(store, CacheContexts.SECRET).build();
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_000, 6_000})
    void in_memory_large_or_so_small_that_it_loses_much_has_no_wrong_answer(long bytes) {
        Result result = History.play(List.of(over(new MemoryStore(bytes))), 5_000, 1);

        assertThat(result.wrong()).isEmpty();
        assertThat(result.hits()).isPositive();
        assertThat(result.writes()).isPositive();
    }

    @Test
    void of_two_servers_over_one_store_has_no_wrong_answer() {
        CacheStore shared = new Locked(new ModelStore(ModelStore.Flaw.NONE));

        Result result = History.play(List.of(over(shared), over(shared)), 5_000, 2);

        assertThat(result.wrong()).isEmpty();
        assertThat(result.hits()).isPositive();
    }

    @Test
    void of_two_servers_with_memories_of_their_own_shows_wrong_answers() {
        Result result =
                History.play(List.of(over(new MemoryStore(10_000_000)), over(new MemoryStore(10_000_000))), 5_000, 3);

        assertThat(result.wrong())
                .as("a purge that the other server does not hear of")
                .isNotEmpty();
    }
}
