package dev.mizan.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import dev.mizan.function.Affected;
import dev.mizan.function.Registry;
import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunningCallTest {

    record ProductContext(long productId) {}

    record LineContext(long orderId, long lineId) {}

    record ReviewsContext(long productId, @Default("1") int page) {}

    record CatalogContext(@Nullable String category) {}

    record CartContext(long shopId) {}

    record RatingContext(double minimum) {}

    @SuppressWarnings("unused")
    static class Methods {

        @Client(ProductContext.class)
        @PermitAll
        String product() {
            return "";
        }

        @Client(ReviewsContext.class)
        @PermitAll
        String reviews() {
            return "";
        }

        @Client(CatalogContext.class)
        @PermitAll
        String catalog() {
            return "";
        }

        @Client(LineContext.class)
        @PermitAll
        String line() {
            return "";
        }

        @Client(RatingContext.class)
        @PermitAll
        String rated() {
            return "";
        }

        @Client(CartContext.class)
        String cart() {
            return "";
        }

        @Affects(ProductContext.class)
        void byName(long productId) {}

        @Affects(ProductContext.class)
        void byWrapper(Long productId) {}

        @Affects(ProductContext.class)
        void otherType(int productId) {}

        @Affects(ProductContext.class)
        void otherName(long id) {}

        @Affects(value = ProductContext.class, broad = true)
        void broad(long productId) {}

        @Affects(LineContext.class)
        void someComponents(long orderId) {}

        @Affects(LineContext.class)
        void allComponents(long lineId, long orderId) {}

        @Affects(ReviewsContext.class)
        void optionalComponent(long productId, int page) {}

        @Affects(CatalogContext.class)
        void onlyOptional(String category) {}

        @Affects(ReviewsContext.class)
        void byRecord(ReviewsContext which) {}

        @Affects(ReviewsContext.class)
        void twoRecords(ReviewsContext from, ReviewsContext to) {}

        @Affects(RatingContext.class)
        void number(double minimum) {}

        @Affects(CartContext.class)
        void everyonesCart(long shopId) {}

        @Affects(
                value = {CartContext.class, ProductContext.class},
                callerOnly = true)
        void ownCart(long shopId, long productId) {}

        @Affects({ProductContext.class, CatalogContext.class})
        void two(long productId) {}
    }

    private static final Registry REGISTRY = Registry.of(List.of(Methods.class.getDeclaredMethods()));

    private final List<List<Target>> heard = new ArrayList<>();
    private final RunningCall call = new RunningCall(Optional.of("ann"), List.of(heard::add));

    private static List<Affected> affects(String method) {
        Method found = Stream.of(Methods.class.getDeclaredMethods())
                .filter(it -> it.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return REGISTRY.affects(found);
    }

    private Effect begin(String method, @Nullable Object... arguments) {
        return call.begin(affects(method), arguments);
    }

    private String body() {
        return InvalidationBody.of(call.committed(), call.callerId()).orElse("nothing");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @MethodSource
    void arguments_narrow(String method, List<@Nullable Object> arguments, String body) {
        begin(method, arguments.toArray()).committed();

        assertThat(body()).isEqualTo(body);
    }

    static Stream<Arguments> arguments_narrow() {
        String one = "[{\"context\":\"product\",\"params\":{\"productId\":5}}]";
        List<@Nullable Object> nothing = new ArrayList<>();
        nothing.add(null);
        return Stream.of(
                Arguments.of("byName", List.of(5L), one),
                Arguments.of("byWrapper", List.of(5L), one),
                Arguments.of("byWrapper", nothing, "[\"product\"]"),
                Arguments.of("otherType", List.of(5), "[\"product\"]"),
                Arguments.of("otherName", List.of(5L), "[\"product\"]"),
                Arguments.of("broad", List.of(5L), "[\"product\"]"),
                Arguments.of("someComponents", List.of(7L), "[{\"context\":\"line\",\"params\":{\"orderId\":7}}]"),
                Arguments.of(
                        "allComponents",
                        List.of(2L, 7L),
                        "[{\"context\":\"line\",\"params\":{\"orderId\":7,\"lineId\":2}}]"),
                Arguments.of(
                        "optionalComponent",
                        List.of(5L, 3),
                        "[{\"context\":\"reviews\",\"params\":{\"productId\":5}}]"),
                Arguments.of("onlyOptional", List.of("pens"), "[\"catalog\"]"),
                Arguments.of(
                        "byRecord",
                        List.of(new ReviewsContext(5, 3)),
                        "[{\"context\":\"reviews\",\"params\":{\"productId\":5,\"page\":3}}]"),
                Arguments.of("byRecord", nothing, "[\"reviews\"]"),
                Arguments.of(
                        "twoRecords", List.of(new ReviewsContext(5, 3), new ReviewsContext(6, 1)), "[\"reviews\"]"),
                Arguments.of("number", List.of(1.5), "[{\"context\":\"rating\",\"params\":{\"minimum\":1.5}}]"),
                Arguments.of("number", List.of(Double.NaN), "[\"rating\"]"),
                Arguments.of("everyonesCart", List.of(1L), "[{\"context\":\"cart\",\"params\":{\"shopId\":1}}]"));
    }

    @Nested
    class Code {

        @ParameterizedTest(name = "→ {1}")
        @MethodSource("dev.mizan.invalidation.RunningCallTest#additions")
        void narrows_the_contexts_that_it_names_and_leaves_the_others_to_the_arguments(
                Consumer<Invalidations> code, String body) {
            Effect effect = begin("two", 5L);
            code.accept(call.invalidations());
            effect.committed();

            assertThat(body()).isEqualTo(body);
        }

        @Test
        void may_name_only_contexts_that_are_declared() {
            begin("byName", 5L);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call.invalidations().all(CatalogContext.class))
                    .withMessageContaining("CatalogContext")
                    .withMessageContaining("@Affects");
        }

        @Test
        void may_name_only_components_and_values_that_fit() {
            begin("byName", 5L);
            Invalidations invalidations = call.invalidations();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> invalidations.where(ProductContext.class, "id", 5L))
                    .withMessageContaining("ProductContext.id");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> invalidations.where(ProductContext.class, "productId", 4711))
                    .withMessageContaining("long")
                    .withMessageNotContaining("4711");
        }

        @Test
        void adds_nothing_where_no_method_runs() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> call.invalidations().all(ProductContext.class));
            begin("byName", 5L).left();
            assertThatIllegalStateException()
                    .isThrownBy(() -> call.invalidations().all(ProductContext.class));
        }
    }

    static Stream<Arguments> additions() {
        String product = "{\"context\":\"product\",\"params\":{\"productId\":5}}";
        return Stream.of(
                Arguments.of((Consumer<Invalidations>) it -> {}, "[" + product + ",\"catalog\"]"),
                Arguments.of(
                        (Consumer<Invalidations>) it -> it.add(new CatalogContext(null)),
                        "[" + product + ",{\"context\":\"catalog\",\"params\":{\"category\":null}}]"),
                Arguments.of(
                        (Consumer<Invalidations>) it -> it.where(CatalogContext.class, "category", "pens"),
                        "[" + product + ",{\"context\":\"catalog\",\"params\":{\"category\":\"pens\"}}]"),
                Arguments.of(
                        (Consumer<Invalidations>)
                                it -> it.add(new ProductContext(8)).add(new ProductContext(9)),
                        "[{\"context\":\"product\",\"params\":{\"productId\":8}},"
                                + "{\"context\":\"product\",\"params\":{\"productId\":9}},\"catalog\"]"),
                Arguments.of(
                        (Consumer<Invalidations>)
                                it -> it.add(new ProductContext(8)).all(ProductContext.class),
                        "[\"product\",\"catalog\"]"));
    }

    @Nested
    class Users {

        @Test
        void are_all_meant_unless_said_otherwise() {
            begin("everyonesCart", 1L).committed();

            assertThat(call.committed()).extracting(Target::user).containsExactly(Optional.empty());
        }

        @Test
        void are_the_caller_alone_where_declared_and_only_of_contexts_that_are_per_user() {
            begin("ownCart", 1L, 5L).committed();

            assertThat(call.committed()).extracting(Target::user).containsExactly(Optional.of("ann"), Optional.empty());
        }

        @Test
        void named_by_code_are_meant_and_the_caller_hears_of_their_own_only() {
            Effect effect = begin("everyonesCart", 1L);
            call.invalidations().forUser("eve").all(CartContext.class);
            call.invalidations().forUser("ann").add(new CartContext(2));
            effect.committed();

            assertThat(call.committed())
                    .extracting(Target::user)
                    .containsExactly(Optional.of("eve"), Optional.of("ann"));
            assertThat(body()).isEqualTo("[{\"context\":\"cart\",\"params\":{\"shopId\":2}}]");
        }

        @Test
        void are_all_meant_where_the_caller_has_no_id() {
            RunningCall anonymous = new RunningCall(Optional.empty(), List.of());
            anonymous.begin(affects("ownCart"), new Object[] {1L, 5L}).committed();

            assertThat(anonymous.committed()).extracting(Target::user).containsOnly(Optional.empty());
        }
    }

    @Nested
    class TheCommit {

        @Test
        void counts_also_when_it_is_known_after_the_method_has_left() {
            Effect effect = begin("byName", 5L);
            effect.left();
            assertThat(body()).isEqualTo("nothing");

            effect.committed();

            assertThat(body()).contains("product");
        }

        @Test
        void that_did_not_happen_leaves_nothing() {
            Effect effect = begin("byName", 5L);
            effect.left();
            effect.undone();
            effect.committed();

            assertThat(body()).isEqualTo("nothing");
            assertThat(heard).isEmpty();
        }

        @Test
        void is_heard_of_once() {
            Effect effect = begin("byName", 5L);
            effect.committed();
            effect.committed();

            assertThat(heard).hasSize(1);
        }

        @Test
        void is_not_hidden_by_a_listener_that_fails() {
            RunningCall failing = new RunningCall(
                    Optional.empty(),
                    List.of(
                            targets -> {
                                throw new IllegalStateException("listener");
                            },
                            heard::add));

            failing.begin(affects("byName"), new Object[] {5L}).committed();

            assertThat(failing.committed()).hasSize(1);
            assertThat(heard).hasSize(1);
        }

        @Test
        void of_a_nested_method_joins_the_call_and_survives_the_outer_ones_rollback() {
            Effect outer = begin("two", 5L);
            Effect inner = begin("byName", 6L);
            call.invalidations().add(new ProductContext(7));
            inner.left();
            inner.committed();
            call.invalidations().all(CatalogContext.class);
            outer.left();
            outer.undone();

            assertThat(body()).isEqualTo("[{\"context\":\"product\",\"params\":{\"productId\":7}}]");
        }

        @Test
        void takes_arguments_as_they_were_when_the_method_began() {
            Object[] arguments = {5L};
            Effect effect = call.begin(affects("byName"), arguments);
            arguments[0] = 6L;
            effect.committed();

            assertThat(body()).contains("5").doesNotContain("6");
        }
    }

    /** Of listeners that prepare for it. */
    @Nested
    class A_commit {

        private final List<String> told = new ArrayList<>();

        private InvalidationListener preparing(String name) {
            return new InvalidationListener() {
                @Override
                public void invalidated(List<Target> targets) {
                    told.add(name + " unprepared");
                }

                @Override
                public Pending pending(List<Target> targets) {
                    told.add(name + " prepares " + targets.size());
                    return new Pending() {
                        @Override
                        public void committed(List<Target> committed) {
                            told.add(name + " committed " + committed.size());
                        }

                        @Override
                        public void uncertain(List<Target> perhaps) {
                            told.add(name + " uncertain " + perhaps.size());
                        }

                        @Override
                        public void undone() {
                            told.add(name + " undone");
                        }
                    };
                }
            };
        }

        private Effect began(InvalidationListener... listeners) {
            return new RunningCall(Optional.of("ann"), List.of(listeners)).begin(affects("two"), new Object[] {5L});
        }

        @Test
        void is_announced_once_and_reported() {
            Effect effect = began(preparing("a"));
            effect.committing();
            effect.committing();
            effect.committed();
            effect.undone();

            assertThat(told).containsExactly("a prepares 2", "a committed 2");
        }

        @Test
        void that_is_undone_is_reported_to_those_who_prepared() {
            Effect effect = began(preparing("a"), preparing("b"));
            effect.committing();
            effect.undone();

            assertThat(told).containsExactly("a prepares 2", "b prepares 2", "a undone", "b undone");
        }

        @Test
        void whose_outcome_nobody_knows_counts_and_is_reported_as_such() {
            RunningCall running = new RunningCall(Optional.empty(), List.of(preparing("a")));
            Effect effect = running.begin(affects("byName"), new Object[] {5L});
            effect.committing();
            effect.uncertain();

            assertThat(told).containsExactly("a prepares 1", "a uncertain 1");
            assertThat(running.committed()).hasSize(1);
        }

        @Test
        void that_was_not_announced_is_heard_of_all_the_same() {
            began(preparing("a")).committed();

            assertThat(told).containsExactly("a unprepared");
        }

        @Test
        void that_one_listener_refuses_is_undone_for_those_before_it() {
            Effect effect = began(preparing("a"), new InvalidationListener() {
                @Override
                public void invalidated(List<Target> targets) {}

                @Override
                public Pending pending(List<Target> targets) {
                    throw new IllegalStateException("refused");
                }
            });

            assertThatThrownBy(effect::committing).hasMessage("refused");
            effect.undone();

            assertThat(told).containsExactly("a prepares 2", "a undone");
        }
    }
}
