package dev.mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.cache.CacheContexts;
import dev.mizan.cache.CacheStore;
import dev.mizan.cache.CacheStoreContract;
import dev.mizan.cache.Look;
import dev.mizan.cache.Place;
import dev.mizan.cache.Secret;
import dev.mizan.cache.Tag;
import dev.mizan.cache.Tokens;
import dev.mizan.server.LocalRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedisStoreTest extends CacheStoreContract {

    private static LocalRedis server;
    private static RedisStore store;

    /** A server that, as one of a cluster, refuses what does not stand in one hash slot. */
    @BeforeAll
    static void start() {
        server = LocalRedis.start("--cluster-enabled", "yes", "--enable-debug-command", "yes");
        assertThat(server.tell("CLUSTER ADDSLOTSRANGE 0 16383")).isEqualTo("+OK");
        while (!"+OK".equals(server.tell("SET probe 1"))) {
            Thread.onSpinWait();
        }
        store = patient(CacheContexts.SECRET, Duration.ofMinutes(5));
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    /** Since a busy machine is not what these tests are about. */
    private static RedisStore patient(Secret secret, Duration markTime) {
        return new RedisStore(
                new RedisSettings(server.uri(), secret, Duration.ofMillis(25), Duration.ofMillis(50), markTime),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    @Override
    protected CacheStore store() {
        return store;
    }

    /** What Redis keeps of a mark is its end, which is brought about here by taking the tag away. */
    @Override
    protected void passTransactions() {
        server.tell("FLUSHALL");
    }

    @Test
    void refuses_to_wait_longer_than_a_read_may_be_held_up() {
        assertThatThrownBy(() -> new RedisSettings(
                        server.uri(),
                        CacheContexts.SECRET,
                        Duration.ofMillis(26),
                        Duration.ofMillis(50),
                        Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 1 and 25 ms");
    }

    @Test
    void goes_on_when_redis_has_forgotten_its_scripts() {
        Place place = place(tag("all"));
        Tokens before = store.look(place).orElseThrow().tokens();

        server.tell("SCRIPT FLUSH");

        assertThat(store.look(place).orElseThrow().tokens()).isEqualTo(before);
    }

    @Test
    void keeps_entries_no_longer_than_they_are_of_use() {
        Place place = place(tag("all"));
        Tokens tokens = store.look(place).orElseThrow().tokens();

        store.keep(place, entry(place, tokens, "1"), Duration.ofMillis(1));

        while (store.look(place).orElseThrow().entry().isPresent()) {
            Thread.onSpinWait();
        }
    }

    /** Of servers whose marks go after a second. */
    @Nested
    class MarksOfTheDead {

        private final RedisStore dying = patient(CacheContexts.SECRET, Duration.ofSeconds(1));

        @AfterEach
        void close() {
            dying.close();
        }

        @Test
        void go_after_their_time_and_leave_a_new_token() {
            Tag all = tag("all");
            Tokens before = tokens(all);

            assertThat(dying.mark("product", List.of(all), "m1")).isTrue();
            assertThat(tokens(all).dirty()).isTrue();
            while (tokens(all).dirty()) {
                Thread.onSpinWait();
            }

            assertThat(tokens(all)).isNotEqualTo(before);
        }

        @Test
        void let_no_rollback_bring_back_what_they_may_have_committed() {
            Tag all = tag("all");
            Tag witness = tag("witness");
            Tokens before = tokens(all);

            assertThat(store.mark("product", List.of(all), "alive")).isTrue();
            assertThat(dying.mark("product", List.of(all, witness), "dead")).isTrue();
            while (tokens(witness).dirty()) {
                Thread.onSpinWait();
            }
            store.settle("product", List.of(), List.of(all), "alive");

            assertThat(tokens(all).dirty()).isFalse();
            assertThat(tokens(all)).isNotEqualTo(before);
        }
    }

    /** Of servers with two secrets, which cannot know each other's tags. */
    @Nested
    class OfTwoSecrets {

        private final RedisStore other = patient(
                Secret.of("another secret of these tests".getBytes(StandardCharsets.UTF_8)), Duration.ofSeconds(1));
        private final Tag others = tag("all");

        /** In a context of this test's own, whose owner nobody else changes. */
        private final Place place = new Place(tag("context").id(), "ctx:1", List.of(tag("all")));

        @AfterEach
        void close() {
            other.close();
        }

        private Tokens tokensHere() {
            return store.tokens(place).orElseThrow();
        }

        private void keep(Tokens tokens) {
            store.keep(place, entry(place, tokens, "1"), Duration.ofMinutes(10));
        }

        private boolean isHit() {
            Look look = store.look(place).orElseThrow();
            return look.entry()
                    .filter(entry -> entry.tokens().equals(look.tokens()))
                    .isPresent();
        }

        @Test
        void one_finds_what_it_kept_as_long_as_it_is_alone() {
            keep(tokensHere());

            assertThat(isHit()).isTrue();
        }

        @Test
        void one_finds_nothing_of_its_own_after_a_purge_of_the_other() {
            keep(tokensHere());

            other.settle(place.context(), List.of(others), List.of(), "");

            assertThat(isHit()).isFalse();
            keep(tokensHere());
            assertThat(isHit()).as("the other is gone").isTrue();
        }

        @Test
        void one_cannot_keep_what_it_loaded_before_the_other_purged() {
            Tokens before = tokensHere();
            other.settle(place.context(), List.of(others), List.of(), "");

            keep(before);

            assertThat(store.look(place).orElseThrow().entry()).isEmpty();
        }

        @Test
        void one_finds_nothing_until_the_marks_of_the_other_have_gone() {
            keep(tokensHere());

            assertThat(other.mark(place.context(), List.of(others), "m1")).isTrue();

            assertThat(tokensHere().dirty()).isTrue();
            while (tokensHere().dirty()) {
                Thread.onSpinWait();
            }
            assertThat(isHit()).isFalse();
            keep(tokensHere());
            assertThat(isHit()).isTrue();
        }

        @Test
        void one_finds_nothing_that_it_kept_before_the_other_purged_late() {
            other.mark(place.context(), List.of(others), "m1");
            while (tokensHere().dirty()) {
                Thread.onSpinWait();
            }
            keep(tokensHere());

            other.settle(place.context(), List.of(others), List.of(), "m1");

            assertThat(isHit()).isFalse();
        }
    }
}
