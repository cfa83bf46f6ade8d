package dev.mizan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.cache.Secret;
import dev.mizan.cache.Tag;
import dev.mizan.cache.Tags;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import dev.mizan.invalidation.Target;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An edge")
class EdgeTest {

    @MizanContext(cache = "10m", staleWhileRevalidate = "1m")
    record ProductContext(long productId) {}

    @MizanContext(cache = "10m")
    record CartContext() {}

    record ReviewsContext(long productId) {}

    @SuppressWarnings("unused")
    static class Reads {

        @Client(ProductContext.class)
        @PermitAll
        public String product(long productId) {
            return "";
        }

        @Client(CartContext.class)
        public String cart() {
            return "";
        }

        @Client(ReviewsContext.class)
        @PermitAll
        public String reviews(long productId) {
            return "";
        }
    }

    private static final Registry REGISTRY = Registry.of(List.of(Reads.class.getDeclaredMethods()));
    private static final ContextDefinition PRODUCT = context(ProductContext.class);
    private static final ContextDefinition CART = context(CartContext.class);
    private static final ContextDefinition REVIEWS = context(ReviewsContext.class);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Tags TAGS = new Tags(Secret.of("an edge's secret".getBytes(StandardCharsets.UTF_8)));

    private final BlockingQueue<String> purges = new LinkedBlockingQueue<>();
    private final Edge edge = Edge.builder(EdgeDialect.xkey(), TAGS)
            .purge(new EdgeConnection() {
                @Override
                public String address() {
                    return "recorded";
                }

                @Override
                public void send(PurgeRequest purge) {
                    purges.add(purge.method() + ' ' + purge.headers());
                }
            })
            .build();

    @AfterEach
    void close() {
        edge.close();
    }

    @Nested
    @DisplayName("keeps an answer")
    class Keeps {

        @Test
        void for_the_seconds_and_under_the_groups_that_its_headers_say() {
            List<Tag> tags = TAGS.of(PRODUCT, List.of(5L), Optional.empty());
            List<String> ids = tags.stream().map(Tag::id).toList();

            assertThat(edge.kept(tags, 599, A_MINUTE))
                    .contains(Map.of(
                            "CDN-Cache-Control",
                            "max-age=599, stale-while-revalidate=60",
                            "Cache-Groups",
                            '"' + String.join("\", \"", ids) + '"',
                            "xkey",
                            String.join(" ", ids)));
        }

        @Test
        void not_beyond_its_time_where_the_context_does_not_say_so() {
            assertThat(edge.kept(TAGS.of(PRODUCT, List.of(5L), Optional.empty()), 3, Duration.ZERO)
                            .orElseThrow())
                    .containsEntry("CDN-Cache-Control", "max-age=3");
        }

        @Test
        void whose_groups_fit_and_no_other() {
            assertThat(edge.kept(tags(32), 1, A_MINUTE)).isPresent();
            assertThat(edge.kept(tags(33), 1, A_MINUTE)).isEmpty();
        }

        @Test
        void of_a_public_context_that_says_so_and_of_no_other() {
            assertThat(Stream.of(PRODUCT, CART, REVIEWS).filter(Edge::keeps)).containsExactly(PRODUCT);
        }

        @Test
        void under_no_group_that_could_break_out_of_a_header() {
            for (String bad : List.of("", "a b", "a\"", "a\r\nSet-Cookie: x=y", "ä", "a".repeat(33))) {
                List<Tag> tags = List.of(new Tag("all", bad));
                assertThatThrownBy(() -> edge.kept(tags, 1, A_MINUTE))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("Set-Cookie");
            }
        }

        private static List<Tag> tags(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Tag("all", "g" + i))
                    .toList();
        }
    }

    @Nested
    @DisplayName("forgets")
    class Forgets {

        @Test
        void by_a_tag_that_each_stale_answer_has() {
            Target five = scoped(5);

            String group = TAGS.of(five).id();
            assertThat(TAGS.of(PRODUCT, List.of(5L), Optional.empty()).stream().map(Tag::id))
                    .contains(group);
            assertThat(edge.forgotten(List.of(five))).isEqualTo(Map.of("Cache-Group-Invalidation", '"' + group + '"'));
        }

        @Test
        void nothing_where_only_contexts_changed_that_no_edge_keeps() {
            assertThat(edge.forgotten(Arrays.asList(broad(CART), broad(REVIEWS))))
                    .isEmpty();
        }

        @Test
        void whole_contexts_where_more_changed_than_a_header_is_sure_to_hold() {
            List<Target> many = new ArrayList<>();
            IntStream.rangeClosed(1, 33).forEach(id -> many.add(scoped(id)));

            assertThat(edge.forgotten(many))
                    .isEqualTo(Map.of(
                            "Cache-Group-Invalidation",
                            '"' + TAGS.of(broad(PRODUCT)).id() + '"'));
        }

        @Test
        void what_it_is_told_to_at_its_purge_address() throws InterruptedException {
            edge.invalidated(List.of(broad(CART), scoped(5)));

            assertThat(purges.poll(10, TimeUnit.SECONDS))
                    .isEqualTo("PURGE {xkey=" + TAGS.of(scoped(5)).id() + "}");
        }
    }

    private static Target scoped(long productId) {
        return new Target.Scoped(PRODUCT, Map.of(PRODUCT.parameters().get(0), productId), Optional.empty());
    }

    private static Target broad(ContextDefinition context) {
        return new Target.Broad(context, Optional.empty());
    }

    private static ContextDefinition context(Class<? extends Record> type) {
        return REGISTRY.context(type).orElseThrow();
    }
}
