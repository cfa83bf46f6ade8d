package dev.mizan.cache;

import dev.mizan.http.Body;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** Filling, purging and finding in memory are as if one came after the other: a purge leaves nothing from before it. */
@EnabledOnJre(value = JRE.JAVA_17, disabledReason = "Lincheck takes long, and the store is the same on every JDK")
public class MemoryStoreLincheckTest {

    private static final Place PLACE =
            new Place("product", "ctx:product:1", List.of(new Tag("all", "a"), new Tag("page", "p")));

    private final MemoryStore store = new MemoryStore(1_000_000);

    @Operation
    public void fill() {
        Tokens tokens = store.look(PLACE).orElseThrow().tokens();
        store.keep(PLACE, new Entry(PLACE.key(), tokens, "", "", 1, 1, Body.of("")), Duration.ofDays(1));
    }

    @Operation
    public void purge() {
        store.settle("product", PLACE.tags().subList(0, 1), List.of(), "");
    }

    @Operation
    public boolean hit() {
        Look look = store.look(PLACE).orElseThrow();
        return look.entry().map(Entry::tokens).equals(Optional.of(look.tokens()));
    }

    @Test
    void isLinearizable() {
        new StressOptions()
                .iterations(10)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(3)
                .check(MemoryStoreLincheckTest.class);
    }
}
