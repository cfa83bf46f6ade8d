package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.cache.Tags;
import dev.mizan.dispatch.Request.Who;
import dev.mizan.edge.Edge;
import dev.mizan.edge.EdgeDialect;
import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What an edge is told")
class EdgeAnswersTest {

    private static final Secret SECRET = Secret.of("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8));
    private static final String PICTURE = "/ctx/picture/?pictureId=5";

    private final Gallery gallery = new Gallery();
    private Instant now = Instant.EPOCH;
    private final OriginCache cache = OriginCache.builder(new MemoryStore(1_000_000), SECRET)
            .clock((InstantSource) () -> now)
            .random(() -> 0L)
            .build();
    private final Edge edge = Edge.builder(EdgeDialect.xkey(), new Tags(SECRET)).build();
    private final Dispatcher dispatcher = Answers.builder(Gallery.registry(), gallery)
            .cache(cache, context -> true)
            .edge(edge)
            .build();

    private Response get(String path) {
        return dispatcher.dispatch(Request.get(path));
    }

    private static List<String> groups(Response response) {
        return List.of(response.headers().get("xkey").split(" "));
    }

    @Nested
    @DisplayName("with a bundle")
    class WithABundle {

        @Test
        void is_how_long_it_may_keep_a_public_one_and_by_which_groups() {
            Response response = get(PICTURE);

            assertThat(response.headers())
                    .containsEntry("Cache-Control", "no-cache")
                    .containsEntry("CDN-Cache-Control", "max-age=600, stale-while-revalidate=60")
                    .containsEntry("Cache-Groups", '"' + String.join("\", \"", groups(response)) + '"')
                    .doesNotContainKeys(Headers.SCHEMA, Headers.IDENTITY);
            assertThat(groups(response)).hasSize(4).allMatch(group -> group.matches("[A-Za-z0-9_-]{22}"));
        }

        @Test
        void is_the_rest_of_the_time_of_one_that_was_kept_here() {
            get(PICTURE);
            now = now.plusSeconds(100);

            assertThat(get(PICTURE).headers().get("CDN-Cache-Control")).startsWith("max-age=500,");
        }

        @Test
        void is_nothing_of_a_stale_one_that_is_being_made_again() {
            get(PICTURE);
            now = now.plusSeconds(630);

            assertThat(get(PICTURE).headers())
                    .containsEntry("Cache-Control", "no-cache")
                    .doesNotContainKeys("CDN-Cache-Control", "Cache-Groups", "xkey");
        }

        @Test
        void is_repeated_by_a_304() {
            Response whole = get(PICTURE);

            Response unchanged = dispatcher.dispatch(
                    Request.get(PICTURE).header("If-None-Match", whole.headers().get("ETag")));

            assertThat(unchanged.status()).isEqualTo(304);
            for (String header : List.of("ETag", "Cache-Control", "CDN-Cache-Control", "Cache-Groups", "xkey")) {
                assertThat(unchanged.headers())
                        .containsEntry(header, whole.headers().get(header));
            }
        }

        @Test
        void is_not_to_store_one_of_which_something_moved_while_it_was_read() {
            gallery.meanwhile = () -> {
                gallery.meanwhile = () -> {};
                dispatcher.dispatch(Request.call("repaint", "{\"pictureId\":5}"));
            };

            Response overtaken = get(PICTURE);

            assertThat(text(overtaken)).as("what it saw before the change").contains("5/1 0");
            assertThat(overtaken.headers())
                    .containsEntry("Cache-Control", "no-store")
                    .doesNotContainKeys("CDN-Cache-Control", "Cache-Groups", "xkey");
            assertThat(get(PICTURE).headers()).containsKey("CDN-Cache-Control");
        }

        @Test
        void is_nothing_of_a_private_one() {
            Response response = dispatcher.dispatch(Request.get("/ctx/basket/").as(Who.user("ann")));

            assertThat(response.headers())
                    .containsEntry("Cache-Control", "private, no-cache")
                    .doesNotContainKeys("CDN-Cache-Control", "Cache-Groups", "xkey");
        }

        @Test
        void is_nothing_of_one_that_is_not_kept() {
            assertThat(get("/ctx/clock/").headers())
                    .containsEntry("Cache-Control", "no-cache")
                    .doesNotContainKeys("CDN-Cache-Control", "Cache-Groups", "xkey");
        }

        @Test
        void is_nothing_of_an_error() {
            assertThat(get("/ctx/picture/?pictureId=05").headers())
                    .containsEntry("Cache-Control", "no-store")
                    .doesNotContainKeys("CDN-Cache-Control", "Cache-Groups", "xkey");
        }
    }

    @Nested
    @DisplayName("with the answer of a call")
    class WithACall {

        @Test
        void is_a_group_of_every_answer_that_became_stale() {
            Response read = get(PICTURE);
            Response other = get("/ctx/picture/?pictureId=6");

            Map<String, String> headers = dispatcher
                    .dispatch(Request.call("repaint", "{\"pictureId\":5}"))
                    .headers();

            String group = headers.get("Cache-Group-Invalidation").replace("\"", "");
            assertThat(groups(read)).contains(group);
            assertThat(groups(other)).doesNotContain(group);
            assertThat(headers).containsEntry("X-Mizan-Invalidate", "picture;pictureId=5, basket, visit, depot");
        }

        @Test
        void is_no_group_where_no_edge_keeps_what_changed() {
            assertThat(dispatcher.dispatch(Request.call("sell", "{}")).headers())
                    .containsEntry("X-Mizan-Invalidate", "basket")
                    .doesNotContainKey("Cache-Group-Invalidation");
        }

        @Test
        void is_nothing_where_nothing_changed() {
            assertThat(dispatcher
                            .dispatch(Request.call("repaint", "{\"pictureId\":\"5\"}"))
                            .headers())
                    .doesNotContainKeys("Cache-Group-Invalidation", "X-Mizan-Invalidate");
        }
    }
}
