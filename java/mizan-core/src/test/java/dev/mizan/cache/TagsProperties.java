package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.CacheContexts.CartContext;
import dev.mizan.cache.CacheContexts.ReviewsContext;
import dev.mizan.cache.CacheContexts.ReviewsOfContext;
import dev.mizan.cache.CacheContexts.TopContext;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.invalidation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A purge reaches every entry that it must. */
class TagsProperties {

    private final Tags tags = new Tags(CacheContexts.SECRET);

    /** An instance of a context, for somebody. */
    record Instance(ContextDefinition context, List<@Nullable Object> values, Optional<String> user) {}

    @Provide
    Arbitrary<Instance> instances() {
        ContextDefinition reviews = CacheContexts.context(ReviewsContext.class);
        ContextDefinition reviewsOf = CacheContexts.context(ReviewsOfContext.class);
        ContextDefinition cart = CacheContexts.context(CartContext.class);
        ContextDefinition top = CacheContexts.context(TopContext.class);
        Arbitrary<Long> id = Arbitraries.longs().between(1, 2);
        Arbitrary<Integer> page = Arbitraries.integers().between(1, 2);
        Arbitrary<String> by = Arbitraries.of("null", "1", "", "ann").injectNull(0.2);
        return Arbitraries.oneOf(
                Combinators.combine(id, page).as((i, p) -> new Instance(reviews, List.of(i, p), Optional.empty())),
                Combinators.combine(id, by)
                        .as((i, b) -> new Instance(reviewsOf, Arrays.asList(i, b), Optional.empty())),
                Combinators.combine(page, Arbitraries.of("ann", "bob", "1"))
                        .as((p, user) -> new Instance(cart, List.of(p), Optional.of(user))),
                Arbitraries.just(new Instance(top, List.of(), Optional.empty())));
    }

    /** What reaches an instance, and others. */
    @Provide
    Arbitrary<Target> targets() {
        return Combinators.combine(instances(), Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as((instance, named, forUser) -> {
                    Optional<String> user = forUser ? instance.user() : Optional.empty();
                    Map<ContextParameter, @Nullable Object> scope = new LinkedHashMap<>();
                    for (int i = 0; i < instance.values().size(); i++) {
                        if ((named & 1 << i) != 0) {
                            scope.put(
                                    instance.context().parameters().get(i),
                                    instance.values().get(i));
                        }
                    }
                    return scope.isEmpty()
                            ? new Target.Broad(instance.context(), user)
                            : new Target.Scoped(instance.context(), scope, user);
                });
    }

    @Property
    void of_what_a_target_means_contain_the_targets(
            @ForAll("instances") Instance instance, @ForAll("targets") Target target) {
        boolean meant = target.context() == instance.context()
                && (target.user().isEmpty() || target.user().equals(instance.user()))
                && target.scope().entrySet().stream()
                        .allMatch(it -> Objects.equals(it.getValue(), valueOf(instance, it.getKey())));
        Tag purged = tags.of(target);

        List<Tag> own = tags.of(instance.context(), instance.values(), instance.user());

        if (meant) {
            assertThat(own).contains(purged);
        }
        if (target.context() != instance.context()) {
            assertThat(own).as("another context's").doesNotContain(purged);
        }
    }

    @Property
    void tell_instances_apart(@ForAll("instances") Instance one, @ForAll("instances") Instance other) {
        List<Tag> ofOne = new ArrayList<>(tags.of(one.context(), one.values(), one.user()));

        ofOne.retainAll(tags.of(other.context(), other.values(), other.user()));

        assertThat(ofOne.size()
                        == tags.of(one.context(), one.values(), one.user()).size())
                .isEqualTo(one.equals(other));
    }

    @Property
    void are_opaque_and_fit_for_headers(@ForAll("instances") Instance instance) {
        assertThat(tags.of(instance.context(), instance.values(), instance.user()))
                .allSatisfy(tag -> assertThat(tag.id()).matches("[A-Za-z0-9_-]{22}"));
    }

    @Example
    void of_several_components_purge_by_the_most_selective() {
        ContextDefinition context = CacheContexts.context(ReviewsOfContext.class);
        ContextParameter productId = context.parameter("productId").orElseThrow();
        ContextParameter by = context.parameter("by").orElseThrow();

        assertThat(tags.of(new Target.Scoped(context, Map.of(by, "ann"), Optional.empty()))
                        .name())
                .isEqualTo("by");
        assertThat(tags.of(new Target.Scoped(context, Map.of(by, "ann", productId, 1L), Optional.empty()))
                        .name())
                .isEqualTo("instance");
    }

    private static @Nullable Object valueOf(Instance instance, ContextParameter parameter) {
        return instance.values().get(instance.context().parameters().indexOf(parameter));
    }
}
