package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.cache.CacheContexts.CartContext;
import dev.mizan.cache.CacheContexts.PlainContext;
import dev.mizan.cache.CacheContexts.ReviewsContext;
import dev.mizan.cache.CacheContexts.TopContext;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.http.Body;
import dev.mizan.invalidation.Pending;
import dev.mizan.invalidation.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A purge that misses its entry would let a reader here wait for ever; the limit makes that a failure. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OriginCacheTest {

    private static final Optional<Reader> ANN = Optional.of(new Reader("ann", "user"));
    private static final List<Object> REVIEWS_5 = List.of(5L, 1);

    private final List<Runnable> background = new ArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private InstantSource clock = () -> now;
    private final CacheStore memory = new MemoryStore(1_000_000);
    private final OriginCache cache = cache(memory).build();

    private OriginCacheBuilder cache(CacheStore store) {
        return OriginCache.builder(store, CacheContexts.SECRET).clock(clock).random(new Latest());
    }

    /** Spreads nothing. */
    private static final class Latest extends Random {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }

    private Supplier<Loaded<String>> load(String body) {
        return () -> {
            loads.incrementAndGet();
            return new Loaded.Bundle<>(Body.of(body));
        };
    }

    private Cached<String> reviews(OriginCache cache, String body) {
        return cache.read(CacheContexts.cached(ReviewsContext.class), REVIEWS_5, Optional.empty(), load(body));
    }

    private Cached<String> reviews(String body) {
        return reviews(cache, body);
    }

    private Cached<String> cart(Optional<Reader> reader, String body) {
        return cache.read(CacheContexts.cached(CartContext.class), List.of(1), reader, load(body));
    }

    private static @Nullable String body(Cached<String> cached) {
        return cached.loaded() instanceof Loaded.Bundle<String> bundle
                ? new String(bundle.body().bytes(), StandardCharsets.UTF_8)
                : null;
    }

    private static Target broad(Class<? extends Record> type) {
        return new Target.Broad(CacheContexts.context(type), Optional.empty());
    }

    private static Target product(long id) {
        ContextDefinition context = CacheContexts.context(ReviewsContext.class);
        ContextParameter productId = context.parameter("productId").orElseThrow();
        return new Target.Scoped(context, Map.of(productId, id), Optional.empty());
    }

    private void passSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @Nested
    class ABundle {

        @Test
        void is_loaded_once_and_answered_until_its_time_is_over() {
            assertThat(reviews("1").status().header()).isEqualTo("mizan; fwd=uri-miss; stored");
            passSeconds(599);

            Cached<String> hit = reviews("2");

            assertThat(body(hit)).isEqualTo("1");
            assertThat(hit.status().header()).isEqualTo("mizan; hit; ttl=1");
            assertThat(hit.status().explanation()).isEqualTo("hit");
            assertThat(loads).hasValue(1);
        }

        @Test
        void is_loaded_again_when_its_time_is_over() {
            cart(ANN, "1");
            passSeconds(60);

            Cached<String> miss = cart(ANN, "2");

            assertThat(body(miss)).isEqualTo("2");
            assertThat(miss.status().header()).isEqualTo("mizan; fwd=stale; stored");
            assertThat(miss.status().explanation()).isEqualTo("miss; expired");
        }

        @Test
        void lives_up_to_a_tenth_less_so_that_not_all_expire_at_once() {
            OriginCache spread = cache(memory).random(new Random(1)).build();
            reviews(spread, "1");

            String status = reviews(spread, "2").status().header();

            assertThat(status).startsWith("mizan; hit; ttl=");
            assertThat(Integer.parseInt(status.substring(status.lastIndexOf('=') + 1)))
                    .isBetween(540, 599);
        }

        @Test
        void is_not_fetched_again_to_know_whether_it_still_stands() {
            AtomicInteger looks = new AtomicInteger();
            OriginCache watched =
                    cache(new Watched(memory, looks::incrementAndGet)).build();
            Basis basis = reviews(watched, "1").basis().orElseThrow();
            looks.set(0);

            assertThat(watched.isCurrent(basis)).isTrue();
            watched.invalidated(List.of(product(5)));
            assertThat(watched.isCurrent(basis)).isFalse();

            assertThat(looks).hasValue(0);
        }

        @Test
        void that_failed_is_passed_on_and_never_kept() {
            Cached<String> failed = cache.read(
                    CacheContexts.cached(ReviewsContext.class),
                    REVIEWS_5,
                    Optional.empty(),
                    () -> new Loaded.Failed<>("out of order"));

            assertThat(failed.loaded()).isEqualTo(new Loaded.Failed<>("out of order"));
            assertThat(failed.status().kept()).isFalse();
            assertThat(body(reviews("1"))).isEqualTo("1");
        }

        @Test
        void that_is_too_large_is_answered_and_not_kept() {
            OriginCache small = cache(memory).maxEntryBytes(3).build();

            assertThat(reviews(small, "1234").status().header()).isEqualTo("mizan; fwd=uri-miss");
            assertThat(body(reviews(small, "123"))).isEqualTo("123");
            assertThat(body(reviews(small, "5"))).isEqualTo("123");
        }

        @Test
        void of_other_wire_shapes_is_not_answered() {
            reviews("1");
            CachedContext context = CacheContexts.cached(ReviewsContext.class);
            CachedContext deployed = new CachedContext(context.definition(), context.caching(), "new schema");

            Cached<String> miss = cache.read(deployed, REVIEWS_5, Optional.empty(), load("2"));

            assertThat(body(miss)).isEqualTo("2");
            assertThat(miss.status().explanation()).isEqualTo("miss; schema");
        }

        @Test
        void whose_load_crashed_is_loaded_again() {
            assertThatThrownBy(() ->
                            cache.read(CacheContexts.cached(ReviewsContext.class), REVIEWS_5, Optional.empty(), () -> {
                                throw new IllegalStateException("a defect");
                            }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(body(reviews("1"))).isEqualTo("1");
        }
    }

    @Nested
    class APurge {

        @Test
        void reaches_every_variant_of_an_instance_and_says_by_which_tag() {
            reviews("1");
            cache.read(CacheContexts.cached(ReviewsContext.class), List.of(5L, 2), Optional.empty(), load("1"));
            cache.read(CacheContexts.cached(ReviewsContext.class), List.of(6L, 1), Optional.empty(), load("1"));

            cache.invalidated(List.of(product(5)));

            Cached<String> miss = reviews("2");
            assertThat(body(miss)).isEqualTo("2");
            assertThat(miss.status().explanation()).isEqualTo("miss; purged=productId");
            assertThat(body(cache.read(
                            CacheContexts.cached(ReviewsContext.class), List.of(5L, 2), Optional.empty(), load("2"))))
                    .isEqualTo("2");
            assertThat(body(cache.read(
                            CacheContexts.cached(ReviewsContext.class), List.of(6L, 1), Optional.empty(), load("2"))))
                    .as("another product's")
                    .isEqualTo("1");
        }

        @Test
        void reaches_entries_of_every_revision() {
            reviews("1");
            ContextDefinition next = CacheContexts.NextRelease.context();
            assertThat(next.rev())
                    .isNotEqualTo(CacheContexts.context(ReviewsContext.class).rev());

            cache.invalidated(List.of(new Target.Instance(next, List.of(5L, 1), Optional.empty())));
            assertThat(body(reviews("2"))).isEqualTo("2");

            cache.invalidated(List.of(new Target.Broad(next, Optional.empty())));
            assertThat(body(reviews("3"))).isEqualTo("3");
        }

        @Test
        void is_not_needed_between_revisions() {
            reviews("1");
            CachedContext next = new CachedContext(
                    CacheContexts.NextRelease.context(),
                    CacheContexts.NextRelease.context().caching().orElseThrow(),
                    "schema");

            assertThat(body(cache.read(next, REVIEWS_5, Optional.empty(), load("2"))))
                    .isEqualTo("2");
        }

        @Test
        void reaches_all_users_or_the_one_that_it_names() {
            Optional<Reader> bob = Optional.of(new Reader("bob", "user"));
            cart(ANN, "1");
            cart(bob, "1");

            cache.invalidated(List.of(new Target.Broad(CacheContexts.context(CartContext.class), Optional.of("bob"))));
            assertThat(body(cart(ANN, "2"))).isEqualTo("1");
            assertThat(body(cart(bob, "2"))).isEqualTo("2");

            cache.invalidated(List.of(broad(CartContext.class)));
            assertThat(body(cart(ANN, "3"))).isEqualTo("3");
            assertThat(body(cart(bob, "3"))).isEqualTo("3");
        }

        @Test
        void overtakes_a_load_that_began_before_it() throws Exception {
            CountDownLatch began = new CountDownLatch(1);
            CountDownLatch purged = new CountDownLatch(1);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Cached<String>> slow = thread.submit(
                    () -> cache.read(CacheContexts.cached(ReviewsContext.class), REVIEWS_5, Optional.empty(), () -> {
                        began.countDown();
                        await(purged);
                        return new Loaded.Bundle<>(Body.of("1"));
                    }));
            began.await();

            cache.invalidated(List.of(product(5)));
            Cached<String> meanwhile = reviews("2");
            purged.countDown();
            slow.get();
            thread.shutdown();

            assertThat(body(meanwhile))
                    .as("nobody joins the load that is overtaken")
                    .isEqualTo("2");
            assertThat(body(reviews("3"))).isEqualTo("2");
        }
    }

    @Nested
    class ACaller {

        @Test
        void without_an_id_is_never_cached() {
            cart(Optional.empty(), "visitor 1");

            Cached<String> other = cart(Optional.empty(), "visitor 2");

            assertThat(body(other)).isEqualTo("visitor 2");
            assertThat(other.status().header()).isEqualTo("mizan; fwd=bypass; detail=no-user");
        }

        @Test
        void with_other_rights_is_not_answered_what_was_made_under_earlier_ones() {
            cart(ANN, "as a user");

            Cached<String> promoted = cart(Optional.of(new Reader("ann", "admin")), "as an admin");

            assertThat(body(promoted)).isEqualTo("as an admin");
            assertThat(promoted.status().explanation()).isEqualTo("miss; rights");
        }

        @Test
        void of_a_public_context_is_nobody() {
            cache.read(CacheContexts.cached(TopContext.class), List.of(), ANN, load("1"));

            assertThat(body(cache.read(CacheContexts.cached(TopContext.class), List.of(), Optional.empty(), load("2"))))
                    .isEqualTo("1");
        }
    }

    @Nested
    class Single {

        @Test
        void flight_makes_one_load_of_a_thousand_misses() throws Exception {
            int readers = 1_000;
            // The load ends when everybody has looked and found nothing, the leader twice.
            CountDownLatch looks = new CountDownLatch(readers + 1);
            OriginCache watched = cache(new Watched(memory, looks::countDown)).build();
            ExecutorService threads = Executors.newFixedThreadPool(readers);
            try {
                CyclicBarrier start = new CyclicBarrier(readers);
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < readers; i++) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return body(watched.read(
                                CacheContexts.cached(ReviewsContext.class), REVIEWS_5, Optional.empty(), () -> {
                                    await(looks);
                                    return load("1").get();
                                }));
                    }));
                }
                for (Future<String> answer : answers) {
                    assertThat(answer.get()).isEqualTo("1");
                }
            } finally {
                threads.shutdown();
            }
            assertThat(loads).hasValue(1);
        }

        @Test
        void flights_of_other_rights_are_others() throws Exception {
            CountDownLatch began = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Cached<String>> admin = thread.submit(() -> cache.read(
                    CacheContexts.cached(CartContext.class),
                    List.of(1),
                    Optional.of(new Reader("ann", "admin")),
                    () -> {
                        began.countDown();
                        await(end);
                        return new Loaded.Bundle<>(Body.of("as an admin"));
                    }));
            began.await();

            assertThat(body(cart(ANN, "as a user"))).isEqualTo("as a user");
            end.countDown();
            assertThat(body(admin.get())).isEqualTo("as an admin");
            thread.shutdown();
        }
    }

    @Nested
    class WhatIsStale {

        private final OriginCache lazy = cache(memory).executor(background::add).build();

        @Test
        void in_time_only_is_answered_while_a_new_one_is_made() {
            reviews("1");
            passSeconds(601);

            Cached<String> stale = reviews(lazy, "2");
            Cached<String> again = reviews(lazy, "2");

            assertThat(body(stale)).isEqualTo("1");
            assertThat(body(again)).isEqualTo("1");
            assertThat(stale.status().header()).isEqualTo("mizan; hit; ttl=-1");
            assertThat(stale.status().explanation()).isEqualTo("stale");
            assertThat(background).as("one makes it").hasSize(1);
            background.get(0).run();
            assertThat(body(reviews("3"))).isEqualTo("2");
        }

        @Test
        void by_a_purge_is_not() {
            reviews("1");
            passSeconds(601);
            cache.invalidated(List.of(product(5)));

            assertThat(body(reviews("2"))).isEqualTo("2");
        }

        @Test
        void for_longer_than_it_may_be_is_not() {
            reviews("1");
            passSeconds(660);

            assertThat(body(reviews("2"))).isEqualTo("2");
        }

        @Test
        void in_a_context_per_user_is_not() {
            cart(ANN, "1");
            passSeconds(61);

            assertThat(body(cart(ANN, "2"))).isEqualTo("2");
        }

        @Test
        void stays_answerable_when_the_background_is_busy() {
            OriginCache busy = cache(memory)
                    .executor(task -> {
                        throw new java.util.concurrent.RejectedExecutionException();
                    })
                    .build();
            reviews("1");
            passSeconds(601);

            assertThat(body(reviews(busy, "2"))).isEqualTo("1");
            assertThat(body(reviews(busy, "2"))).isEqualTo("1");
        }
    }

    @Nested
    class AStore {

        private final ModelStore durable = new ModelStore(ModelStore.Flaw.NONE);

        @Test
        void that_cannot_be_asked_is_passed_by() {
            Cached<String> read = reviews(cache(new Unreachable()).build(), "1");

            assertThat(body(read)).isEqualTo("1");
            assertThat(read.status().header()).isEqualTo("mizan; fwd=bypass; detail=store");
        }

        @Test
        void that_is_durable_gives_and_takes_nothing_while_a_commit_is_under_way() {
            OriginCache cache = cache(durable).build();
            reviews(cache, "1");

            Pending pending = cache.pending(List.of(product(5)));
            assertThat(body(reviews(cache, "old"))).isEqualTo("old");
            assertThat(reviews(cache, "old").status().kept()).isFalse();
            pending.committed(List.of(product(5)));

            assertThat(body(reviews(cache, "2"))).isEqualTo("2");
            assertThat(body(reviews(cache, "3"))).isEqualTo("2");
        }

        @Test
        void that_is_durable_gives_again_what_a_rollback_left_as_it_was() {
            OriginCache cache = cache(durable).build();
            reviews(cache, "1");

            cache.pending(List.of(product(5))).undone();

            assertThat(body(reviews(cache, "2"))).isEqualTo("1");
        }

        @Test
        void that_is_durable_keeps_nothing_until_marks_go_when_nobody_knows_of_the_commit() {
            OriginCache cache = cache(durable).build();
            reviews(cache, "1");

            cache.pending(List.of(product(5))).uncertain(List.of(product(5)));

            assertThat(body(reviews(cache, "2"))).isEqualTo("2");
            assertThat(body(reviews(cache, "3"))).isEqualTo("3");
            durable.expireMarks();
            reviews(cache, "4");
            assertThat(body(reviews(cache, "5"))).isEqualTo("4");
        }

        @Test
        void is_purged_only_of_what_code_said_where_that_is_narrower_than_the_declaration() {
            OriginCache cache = cache(durable).build();
            reviews(cache, "1");

            cache.pending(List.of(broad(ReviewsContext.class))).committed(List.of(product(6)));

            assertThat(body(reviews(cache, "2"))).isEqualTo("1");
        }

        @Test
        void that_is_durable_and_cannot_be_told_refuses_the_commit() {
            OriginCache cache = cache(new Unreachable()).build();

            assertThatThrownBy(() -> cache.pending(List.of(product(5))))
                    .isInstanceOf(PurgeUnavailableException.class)
                    .hasMessageContaining("mizan.cache.durability=best-effort");
        }

        @ParameterizedTest
        @ValueSource(classes = PlainContext.class)
        void is_not_told_of_contexts_that_are_not_cached(Class<? extends Record> type) {
            OriginCache cache = cache(new Unreachable()).build();

            cache.pending(List.of(broad(type))).undone();
        }

        @Test
        void lets_the_commit_go_on_where_the_application_says_so() {
            OriginCache cache =
                    cache(new Unreachable()).durability(Durability.BEST_EFFORT).build();

            cache.pending(List.of(product(5))).committed(List.of(product(5)));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
