package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mizan.http.Body;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store does; each has a test class that extends this. */
public abstract class CacheStoreContract {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final FreshTokens names = new FreshTokens();

    /** The store, which others may use at the same time. */
    protected abstract CacheStore store();

    /** Lets so much time pass that marks go which nobody settled. */
    protected abstract void passTransactions();

    /** A tag that no other test has. */
    protected final Tag tag(String name) {
        return new Tag(name, names.next());
    }

    /** A place that no other test has. */
    protected final Place place(Tag... tags) {
        return new Place("product", "ctx:product:" + names.next(), List.of(tags));
    }

    /** An entry that was loaded under these tokens. */
    protected static Entry entry(Place place, Tokens tokens, String body) {
        return new Entry(place.key(), tokens, "schema", "rights", 1_000, 2_000, Body.of(body));
    }

    protected final Tokens tokens(Tag... tags) {
        return look(place(tags)).tokens();
    }

    private Look look(Place place) {
        return store().look(place).orElseThrow();
    }

    private void purge(Tag... tags) {
        assertThat(store().settle("product", List.of(tags), List.of(), "")).isTrue();
    }

    @Nested
    public class Entries {

        @Test
        void stand_where_they_were_put_and_nowhere_else() {
            Place place = place(tag("all"));
            Place other = place(tag("all"));
            Entry entry = entry(place, look(place).tokens(), "{\"a\":\"ü\"}");

            store().keep(place, entry, LONG);

            Entry found = look(place).entry().orElseThrow();
            assertThat(found).usingRecursiveComparison().isEqualTo(entry);
            assertThat(look(other).entry()).isEmpty();
        }

        @Test
        void give_way_to_later_ones() {
            Place place = place(tag("all"));
            Tokens tokens = look(place).tokens();

            store().keep(place, entry(place, tokens, "1"), LONG);
            store().keep(place, entry(place, tokens, "2"), LONG);

            assertThat(look(place).entry().orElseThrow().body()).isEqualTo(Body.of("2"));
        }

        @Test
        void stay_where_a_late_one_was_loaded_before_a_purge() {
            Tag all = tag("all");
            Place place = place(all);
            Tokens before = look(place).tokens();
            purge(all);
            Tokens after = look(place).tokens();

            store().keep(place, entry(place, after, "new"), LONG);
            store().keep(place, entry(place, before, "old"), LONG);

            assertThat(look(place).entry().orElseThrow().tokens()).isEqualTo(after);
        }
    }

    @Nested
    public class TokensOfTags {

        @Test
        void stay_until_they_are_purged() {
            Tag all = tag("all");
            Tag page = tag("page");

            Tokens before = tokens(all, page);

            assertThat(tokens(all, page)).isEqualTo(before);
            assertThat(before.dirty()).isFalse();
            assertThat(before.texts()).doesNotHaveDuplicates();
        }

        @Test
        void are_new_ones_after_a_purge_of_their_tag_only() {
            Tag all = tag("all");
            Tag page = tag("page");
            Tokens before = tokens(all, page);

            purge(page);

            Tokens after = tokens(all, page);
            assertThat(after.texts().get(0)).isEqualTo(before.texts().get(0));
            assertThat(after.texts().get(1)).isNotEqualTo(before.texts().get(1));
        }

        @Test
        void are_the_same_whether_the_entry_is_asked_for_or_not() {
            Tag all = tag("all");
            Place place = place(all, tag("page"));
            Tokens first = store().tokens(place).orElseThrow();
            assertThat(look(place).tokens()).isEqualTo(first);
            store().keep(place, entry(place, first, "1"), LONG);

            purge(all);

            assertThat(store().tokens(place)).contains(look(place).tokens()).isNotEqualTo(Optional.of(first));
        }

        @Test
        void never_come_back() {
            Tag all = tag("all");
            Set<String> seen = new HashSet<>();

            for (int i = 0; i < 50; i++) {
                assertThat(seen.add(tokens(all).texts().get(0))).isTrue();
                purge(all);
            }
        }

        @Test
        void are_the_same_for_all_who_ask_first_together() throws Exception {
            int readers = 8;
            ExecutorService threads = Executors.newFixedThreadPool(readers);
            try {
                for (int round = 0; round < 50; round++) {
                    Place place = place(tag("all"), tag("page"));
                    CyclicBarrier start = new CyclicBarrier(readers);
                    List<Future<Tokens>> seen = IntStream.range(0, readers)
                            .mapToObj(reader -> threads.submit(() -> {
                                start.await();
                                return look(place).tokens();
                            }))
                            .toList();
                    Set<Tokens> different = new HashSet<>();
                    for (Future<Tokens> one : seen) {
                        different.add(one.get());
                    }
                    assertThat(different).hasSize(1);
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    /** Of durable stores. */
    @Nested
    public class Marks {

        private final Tag tag = tag("all");

        private void mark(String mark) {
            assumeThat(store().durable()).isTrue();
            assertThat(store().mark("product", List.of(tag), mark)).isTrue();
        }

        private void commit(String mark) {
            assertThat(store().settle("product", List.of(tag), List.of(), mark)).isTrue();
        }

        private void rollBack(String mark) {
            assertThat(store().settle("product", List.of(), List.of(tag), mark)).isTrue();
        }

        @Test
        void make_a_tag_dirty_until_they_are_settled() {
            Tokens before = tokens(tag);

            mark("m1");
            assertThat(tokens(tag).dirty()).isTrue();
            commit("m1");

            assertThat(tokens(tag).dirty()).isFalse();
            assertThat(tokens(tag)).isNotEqualTo(before);
        }

        @Test
        void of_one_commit_outlast_the_other() {
            mark("m1");
            mark("m2");
            Tokens both = tokens(tag);
            commit("m1");

            assertThat(tokens(tag).dirty()).isTrue();
            assertThat(tokens(tag))
                    .as("nobody may join a load that began before the first commit")
                    .isNotEqualTo(both);
            commit("m2");
            assertThat(tokens(tag).dirty()).isFalse();
        }

        @Test
        void of_a_rolled_back_commit_leave_the_token_that_was() {
            Tokens before = tokens(tag);

            mark("m1");
            mark("m2");
            rollBack("m1");
            assertThat(tokens(tag).dirty()).isTrue();
            rollBack("m2");

            assertThat(tokens(tag)).isEqualTo(before);
        }

        @Test
        void bring_no_token_back_that_a_commit_purged_meanwhile() {
            Tokens before = tokens(tag);

            mark("m1");
            mark("m2");
            commit("m1");
            rollBack("m2");

            assertThat(tokens(tag).dirty()).isFalse();
            assertThat(tokens(tag)).isNotEqualTo(before);
        }

        @Test
        void bring_no_token_back_that_was_purged_without_a_mark() {
            Tokens before = tokens(tag);

            mark("m1");
            purge(tag);
            assertThat(tokens(tag).dirty()).isTrue();
            rollBack("m1");

            assertThat(tokens(tag)).isNotEqualTo(before);
        }

        @Test
        void of_a_tag_that_nobody_asked_for_leave_it_clean() {
            mark("m1");
            rollBack("m1");

            assertThat(tokens(tag).dirty()).isFalse();
        }

        @Test
        void that_nobody_settles_go_by_themselves_and_leave_a_new_token() {
            Tokens before = tokens(tag);

            mark("m1");
            passTransactions();

            assertThat(tokens(tag).dirty()).isFalse();
            assertThat(tokens(tag)).isNotEqualTo(before);
        }

        @Test
        void that_come_too_late_to_be_settled_still_purge() {
            mark("m1");
            passTransactions();
            Tokens between = tokens(tag);

            commit("m1");

            assertThat(tokens(tag)).isNotEqualTo(between);
        }

        @Test
        void may_be_more_than_a_store_counts() {
            for (int i = 0; i < 500; i++) {
                mark("m" + i);
            }
            Tokens all = tokens(tag);
            for (int i = 0; i < 499; i++) {
                commit("m" + i);
            }

            assertThat(all.dirty()).isTrue();
            assertThat(tokens(tag).dirty()).isTrue();
            assertThat(tokens(tag)).isNotEqualTo(all);
        }
    }

    @Test
    void purges_of_one_context_reach_no_other() {
        Tag all = tag("all");
        Tokens before = tokens(all);

        store().settle("prod", List.of(tag("all")), List.of(), "");
        store().settle("product:b", List.of(tag("all")), List.of(), "");

        assertThat(tokens(all)).isEqualTo(before);
    }
}
