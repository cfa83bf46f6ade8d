package dev.mizan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.cache.Tags;
import dev.mizan.function.Registry;
import dev.mizan.invalidation.Target;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page that shows public contexts")
class PublicAnswersTest {

    @MizanContext(cache = "10m", staleWhileRevalidate = "1m")
    record ProductContext(long productId) {}

    @MizanContext(cache = "5m")
    record NewsContext() {}

    @MizanContext(cache = "10m")
    record CartContext() {}

    record ClockContext() {}

    record StrangerContext() {}

    @SuppressWarnings("unused")
    static class Reads {

        @Client(ProductContext.class)
        @PermitAll
        public String product(long productId) {
            return "";
        }

        @Client(NewsContext.class)
        @PermitAll
        public String news() {
            return "";
        }

        @Client(CartContext.class)
        public String cart() {
            return "";
        }

        @Client(ClockContext.class)
        @PermitAll
        public String clock() {
            return "";
        }
    }

    private static final Registry REGISTRY = Registry.of(List.of(Reads.class.getDeclaredMethods()));
    private static final Secret SECRET = Secret.of("a page's secret".getBytes(StandardCharsets.UTF_8));

    private final OriginCache cache =
            OriginCache.builder(new MemoryStore(1_000_000), SECRET).build();
    private final Edge edge = Edge.builder(EdgeDialect.xkey(), new Tags(SECRET)).build();
    private final PublicAnswers answers = new PublicAnswers(() -> REGISTRY, cache, Optional.of(edge));

    @Test
    void is_kept_for_the_shortest_time_and_by_the_groups_of_all_of_it() {
        Map<String, String> headers = answers.begin(new ProductContext(5), new ProductContext(6), new NewsContext())
                .headers();

        assertThat(headers)
                .containsEntry("Cache-Control", "no-cache")
                .containsEntry("CDN-Cache-Control", "max-age=300");
        assertThat(headers.get("xkey").split(" "))
                .as("product, 5, 6, news")
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void is_kept_while_a_new_one_is_fetched_where_all_of_it_may_be() {
        assertThat(answers.begin(new ProductContext(5)).headers())
                .containsEntry("CDN-Cache-Control", "max-age=600, stale-while-revalidate=60");
    }

    @Test
    void is_stored_nowhere_if_something_of_it_changed_while_it_was_made() {
        PublicAnswer page = answers.begin(new NewsContext(), new ProductContext(5));
        PublicAnswer other = answers.begin(new NewsContext(), new ProductContext(6));

        cache.invalidated(List.of(new Target.Instance(
                REGISTRY.context(ProductContext.class).orElseThrow(), List.of(5L), Optional.empty())));

        assertThat(page.headers()).isEqualTo(Map.of("Cache-Control", "no-store"));
        assertThat(other.headers()).containsKey("CDN-Cache-Control");
    }

    @Test
    void is_stored_nowhere_if_it_shows_more_than_an_edge_can_be_told_of() {
        Record[] many = IntStream.range(0, 40).mapToObj(ProductContext::new).toArray(Record[]::new);

        assertThat(answers.begin(many).headers()).isEqualTo(Map.of("Cache-Control", "no-store"));
    }

    @Test
    void is_asked_for_each_time_where_there_is_no_edge() {
        assertThat(new PublicAnswers(() -> REGISTRY, cache, Optional.empty())
                        .begin(new ProductContext(5))
                        .headers())
                .isEqualTo(Map.of("Cache-Control", "no-cache"));
    }

    @Test
    void shows_nothing_that_an_edge_must_not_keep() {
        assertRefused("CartContext is per user", new CartContext());
        assertRefused("ClockContext is not cached", new ClockContext());
        assertRefused("StrangerContext is no context", new StrangerContext());
        assertRefused("shows something");
    }

    private void assertRefused(String message, Record... shown) {
        assertThatThrownBy(() -> answers.begin(shown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
