package dev.mizan.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.CacheContexts;
import dev.mizan.cache.Entry;
import dev.mizan.cache.FreshTokens;
import dev.mizan.cache.Look;
import dev.mizan.cache.Place;
import dev.mizan.cache.Tag;
import dev.mizan.cache.Tokens;
import dev.mizan.http.Body;
import dev.mizan.server.LocalRedis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever becomes of Redis, a read goes on without it and finds nothing old when it is back. */
class RedisFaultsTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final FreshTokens names = new FreshTokens();
    private final Tag all = new Tag("all", names.next());
    private final Place place = new Place("product", "ctx:product:1", List.of(all));

    private LocalRedis server;
    private Proxy proxy;
    private RedisStore store;

    @BeforeEach
    void start() throws IOException {
        server = LocalRedis.start();
        proxy = new Proxy(server.port());
        store = store(proxy);
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        proxy.close();
        server.close();
    }

    private static RedisStore store(Proxy way) {
        return new RedisStore(
                RedisSettings.of(way.uri(), CacheContexts.SECRET), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    /** One that waits no longer than a read may be held up. */
    private void beImpatient() {
        store.close();
        store = new RedisStore(RedisSettings.of(proxy.uri(), CacheContexts.SECRET));
    }

    private static Look eventually(RedisStore store, Place place) {
        Optional<Look> look = store.look(place);
        while (look.isEmpty()) {
            Thread.onSpinWait();
            look = store.look(place);
        }
        return look.get();
    }

    private void keep(RedisStore by, String body) {
        Tokens tokens = eventually(by, place).tokens();
        by.keep(place, new Entry(place.key(), tokens, "", "", 1, 1, Body.of(body)), LONG);
        while (hit(by).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** What may be answered: the body of an entry under the current tokens. */
    private Optional<String> hit(RedisStore by) {
        Look look = eventually(by, place);
        return look.entry()
                .filter(entry ->
                        entry.tokens().equals(look.tokens()) && !look.tokens().dirty())
                .map(entry -> new String(entry.body().bytes(), StandardCharsets.UTF_8));
    }

    private boolean purge(RedisStore by) {
        return by.settle("product", List.of(all), List.of(), "");
    }

    @Nested
    class ARedisThat {

        @Test
        void stalls_is_asked_three_times_and_then_passed_by() {
            beImpatient();
            eventually(store, place);
            proxy.stall();

            int asked = 0;
            while (store.gateIsOpen()) {
                assertThat(store.look(place)).isEmpty();
                asked++;
            }

            assertThat(asked).isLessThanOrEqualTo(3);
            assertThat(store.look(place)).isEmpty();
            assertThat(store.mark("product", List.of(all), "m1")).isFalse();
            proxy.release();
            assertThat(eventually(store, place).tokens().texts()).hasSize(2);
        }

        @Test
        void stalls_once_while_many_wait_for_it_is_asked_again() throws Exception {
            store.close();
            store = new RedisStore(
                    RedisSettings.of(proxy.uri(), CacheContexts.SECRET), Duration.ofSeconds(1), Duration.ofSeconds(10));
            eventually(store, place);
            proxy.stall();

            int readers = 8;
            CyclicBarrier together = new CyclicBarrier(readers);
            ExecutorService threads = Executors.newFixedThreadPool(readers);
            List<Future<Optional<Look>>> looks = threads.invokeAll(Collections.nCopies(readers, () -> {
                together.await();
                return store.look(place);
            }));

            for (Future<Optional<Look>> look : looks) {
                assertThat(look.get()).isEmpty();
            }
            threads.shutdown();
            assertThat(store.gateIsOpen()).isTrue();
        }

        @Test
        void has_gone_and_comes_back_empty_is_used_again() {
            keep(store, "1");
            server.kill();
            while (store.gateIsOpen()) {
                store.look(place);
            }
            assertThat(store.look(place)).isEmpty();

            server.restart();

            assertThat(hit(store)).isEmpty();
            keep(store, "2");
            assertThat(hit(store)).contains("2");
        }

        @Test
        void restarts_with_what_it_knew_before_a_purge_answers_nothing_of_it() {
            keep(store, "old");
            assertThat(server.tell("SAVE")).isEqualTo("+OK");
            purge(store);

            server.restart();

            assertThat(server.tell("DBSIZE")).isNotEqualTo(":0");
            assertThat(hit(store)).isEmpty();
        }

        @Test
        void has_become_a_replica_is_not_read() {
            keep(store, "1");
            server.tell("REPLICAOF 127.0.0.1 1");

            assertThat(store.look(place)).isEmpty();
            assertThat(purge(store)).isFalse();

            server.tell("REPLICAOF NO ONE");
            assertThat(hit(store)).as("what was purged meanwhile").isEmpty();
        }

        @Test
        void is_full_gives_what_it_has_and_is_purged() {
            keep(store, "1");
            server.tell("CONFIG SET maxmemory-policy noeviction");
            server.tell("CONFIG SET maxmemory 1");
            Place other = new Place("product", "ctx:product:2", List.of(new Tag("all", names.next())));

            assertThat(store.look(other)).as("a token cannot be made").isEmpty();
            assertThat(hit(store)).contains("1");
            assertThat(purge(store)).isTrue();

            server.tell("CONFIG SET maxmemory 0");
            assertThat(hit(store)).isEmpty();
            assertThat(eventually(store, other).entry()).isEmpty();
        }

        @Test
        void answers_garbage_neither_throws_nor_answers_wrongly() {
            keep(store, "1");
            beImpatient();
            Random random = new Random(7);
            proxy.damage(octets -> {
                byte[] damaged = octets.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
                return damaged;
            });

            for (int i = 0; i < 200; i++) {
                store.look(place)
                        .flatMap(Look::entry)
                        .ifPresent(entry -> assertThat(entry.body()).isEqualTo(Body.of("1")));
            }

            proxy.damage(octets -> octets);
            assertThat(eventually(store, place).tokens().texts()).hasSize(2);
        }

        @Test
        void gives_the_answer_to_another_question_is_not_believed() {
            keep(store, "1");

            // Both places have the same tag, so that all but the key in the entry is right.
            Place asked = new Place("product", "ctx:product:2", List.of(all));
            Answers.look(List.of(frame("ctx:product:2"), token(), token()), asked)
                    .orElseThrow();

            assertThat(Answers.look(List.of(frame("ctx:product:1"), token(), token()), asked))
                    .isEmpty();
        }

        private byte[] frame(String key) {
            return new Entry(key, new Tokens(List.of("t1")), "", "", 1, 1, Body.of("1")).frame();
        }

        private byte[] token() {
            return "t1".getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Nested
    class OfTwoServers {

        private Proxy otherWay;
        private RedisStore other;

        @BeforeEach
        void startAnother() throws IOException {
            otherWay = new Proxy(server.port());
            other = store(otherWay);
        }

        @AfterEach
        void stopTheOther() throws IOException {
            other.close();
            otherWay.close();
        }

        @Test
        void one_finds_what_the_other_keeps_and_nothing_that_it_purged() {
            keep(store, "1");
            assertThat(hit(other)).contains("1");

            assertThat(purge(other)).isTrue();

            assertThat(hit(store)).isEmpty();
        }

        @Test
        void one_that_is_cut_off_before_a_commit_cannot_announce_it() {
            keep(store, "1");
            otherWay.cut();

            assertThat(other.mark("product", List.of(all), "m1")).isFalse();
            assertThat(hit(store)).contains("1");
        }

        @Test
        void one_that_is_cut_off_after_it_announced_a_commit_leaves_nothing_to_find() {
            keep(store, "1");
            assertThat(other.mark("product", List.of(all), "m1")).isTrue();
            otherWay.cut();

            assertThat(other.settle("product", List.of(all), List.of(), "m1")).isFalse();

            assertThat(hit(store)).isEmpty();
            assertThat(eventually(store, place).tokens().dirty()).isTrue();
        }

        @Test
        void one_makes_good_what_it_missed_before_it_reads_again() {
            keep(store, "1");
            otherWay.cut();
            assertThat(purge(other)).isFalse();
            assertThat(hit(store)).as("nobody could tell it").contains("1");

            otherWay.reconnect();

            assertThat(hit(other)).isEmpty();
            assertThat(hit(store)).isEmpty();
        }
    }
}
