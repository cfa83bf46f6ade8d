package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends CacheStoreContract {

    private final MemoryStore store = new MemoryStore(1_000_000);

    @Override
    protected CacheStore store() {
        return store;
    }

    @Override
    protected void passTransactions() {
        throw new IllegalStateException("A store that is not durable takes no marks");
    }

    @Test
    void keeps_no_more_than_its_bytes() {
        MemoryStore small = new MemoryStore(20_000);
        int kept = 0;
        Place[] places = new Place[100];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(tag("all"));
            small.keep(
                    places[i],
                    entry(places[i], small.look(places[i]).orElseThrow().tokens(), "x".repeat(1_000)),
                    Duration.ofMinutes(1));
        }
        small.tidy();

        for (Place place : places) {
            kept += small.look(place).orElseThrow().entry().isPresent() ? 1 : 0;
        }

        assertThat(kept).isBetween(1, 20);
    }
}
