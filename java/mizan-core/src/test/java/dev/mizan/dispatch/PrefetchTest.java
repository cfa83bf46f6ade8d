package dev.mizan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.cache.Tags;
import dev.mizan.dispatch.Gallery.BasketContext;
import dev.mizan.dispatch.Gallery.ClockContext;
import dev.mizan.dispatch.Gallery.DepotContext;
import dev.mizan.dispatch.Gallery.LostContext;
import dev.mizan.dispatch.Gallery.PictureContext;
import dev.mizan.dispatch.Gallery.VisitContext;
import dev.mizan.dispatch.Request.Who;
import dev.mizan.edge.Edge;
import dev.mizan.edge.EdgeDialect;
import dev.mizan.edge.PublicAnswer;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.page.PageContents;
import dev.mizan.page.PageData;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What a page shows")
class PrefetchTest {

    private static final Secret SECRET = Secret.of("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8));

    private final Gallery gallery = new Gallery();
    private Instant now = Instant.EPOCH;
    private final OriginCache cache = OriginCache.builder(new MemoryStore(1_000_000), SECRET)
            .clock((InstantSource) () -> now)
            .random(() -> 0L)
            .build();
    private final Edge edge = Edge.builder(EdgeDialect.xkey(), new Tags(SECRET)).build();
    private final PublicAnswers answers = new PublicAnswers(Gallery::registry, cache, Optional.of(edge));
    private final List<String> watched = new ArrayList<>();
    private Duration wait = Duration.ZERO;
    private final Dispatcher dispatcher = Answers.builder(Gallery.registry(), gallery)
            .cache(cache, context -> true)
            .edge(edge)
            .rateLimiter(exchange -> Optional.of(wait).filter(it -> !it.isZero()))
            .observer(operation -> {
                watched.add(operation.name());
                return code -> watched.add(code.orElse("ok"));
            })
            .build();

    private PageContents read(Exchange exchange, Record... shown) {
        return dispatcher.prefetch(List.of(shown), exchange);
    }

    private PageContents read(Who who, Record... shown) {
        return read(Request.of("POST", "/products/5").as(who), shown);
    }

    private static String data(PageContents contents) {
        return data(contents, Duration.ZERO);
    }

    private static String data(PageContents contents, Duration oldest) {
        byte[] props = "{}".getBytes(StandardCharsets.UTF_8);
        return new String(PageData.of(contents, "PicturePage", props, oldest).json(), StandardCharsets.UTF_8);
    }

    private static String page(String contexts) {
        return "{\"schema\":\"" + Answers.SCHEMA + "\",\"contexts\":[" + contexts
                + "],\"page\":{\"name\":\"PicturePage\",\"props\":{}}}";
    }

    @Nested
    @DisplayName("of contexts")
    class OfContexts {

        @Test
        void is_what_a_fetch_gives_with_canonical_parameters() {
            assertThat(data(read(Who.nobody(), new PictureContext(5, 1))))
                    .isEqualTo(page("{\"context\":\"picture\",\"params\":{\"pictureId\":5,\"size\":1},\"age\":0,"
                            + "\"data\":{\"picture\":\"picture 5/1 0\"}}"));
        }

        @Test
        void is_read_as_the_caller_in_the_order_of_the_page_and_once_each() {
            PageContents contents = read(Who.user("ann"), new BasketContext(), new ClockContext(), new BasketContext());

            assertThat(gallery.ran).containsExactly("basket of ann", "clock");
            assertThat(contents.isPerUser()).isTrue();
            assertThat(data(contents))
                    .contains("\"identity\":\"" + contents.identity().orElseThrow() + '"');
        }

        @Test
        void names_the_caller_as_an_answer_does() {
            String header = dispatcher
                    .dispatch(Request.get("/ctx/basket/").as(Who.user("ann", "STAFF")))
                    .headers()
                    .get("X-Mizan-Identity");

            assertThat(read(Who.user("ann", "STAFF"), new BasketContext()).identity())
                    .hasValue(header);
            assertThat(read(Who.nobody(), new VisitContext()).identity()).hasValue("-");
        }

        @Test
        void is_told_from_another_by_all_that_it_holds() {
            PageContents picture = read(Who.nobody(), new PictureContext(5, 1));
            String tag = tag(picture, "P", "{}");

            assertThat(tag(read(Who.nobody(), new PictureContext(5, 1)), "P", "{}"))
                    .isEqualTo(tag);
            assertThat(Stream.of(
                            tag(read(Who.nobody(), new PictureContext(6, 1)), "P", "{}"),
                            tag(picture, "Q", "{}"),
                            tag(picture, "P", "{\"a\":1}"),
                            tag(read(Who.user("ann"), new VisitContext()), "P", "{}"),
                            tag(read(Who.user("bob"), new VisitContext()), "P", "{}")))
                    .doesNotContain(tag)
                    .doesNotHaveDuplicates();
        }

        private String tag(PageContents contents, String page, String props) {
            return PageData.of(contents, page, props.getBytes(StandardCharsets.UTF_8), Duration.ZERO)
                    .tag();
        }

        @Test
        void that_are_public_asks_nobody_who_is_there() {
            PageContents contents = read(
                    Request.get("/products/5").thatNobodyMayBeAskedAbout(),
                    new PictureContext(5, 1),
                    new ClockContext());

            assertThat(contents.identity()).isEmpty();
            assertThat(contents.isWhole()).isTrue();
        }

        @Test
        void comes_from_the_cache_where_the_context_says_so() {
            dispatcher.dispatch(Request.get("/ctx/picture/?pictureId=5"));

            read(Who.nobody(), new PictureContext(5, 1));

            assertThat(gallery.ran).containsExactly("picture 5/1");
        }

        @Test
        void is_as_old_as_its_context_may_be_where_a_new_one_is_being_made() {
            read(Who.nobody(), new PictureContext(5, 1));
            now = now.plus(Duration.ofSeconds(630));

            assertThat(data(read(Who.nobody(), new PictureContext(5, 1)))).contains("\"age\":600000,");
        }

        @Test
        void is_watched_as_a_fetch_of_each() {
            read(Who.nobody(), new ClockContext(), new BasketContext());

            assertThat(watched).containsExactly("clock", "ok", "basket", "UNAUTHORIZED");
        }

        @Test
        void does_not_mind_that_a_link_of_another_site_led_here() {
            PageContents contents = read(
                    Request.get("/basket").as(Who.user("ann")).header("Sec-Fetch-Site", "cross-site"),
                    new BasketContext());

            assertThat(contents.failure()).isEmpty();
        }

        @Test
        void is_refused_where_it_is_none_that_can_be_read() {
            record StrangerContext() {}

            assertThatThrownBy(() -> read(Who.nobody(), new StrangerContext()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("StrangerContext is no context of this application that can be read");
        }
    }

    @Nested
    @DisplayName("where something cannot be read")
    class WhereSomethingCannotBeRead {

        @Test
        void is_the_error_that_the_caller_would_have_got() {
            PageContents contents = read(Who.nobody(), new LostContext(), new DepotContext());

            assertThat(data(contents))
                    .contains(
                            "{\"context\":\"lost\",\"params\":{},\"age\":0,\"error\":{\"status\":404,\"code\":\"LOST\"")
                    .contains("\"context\":\"depot\",\"params\":{},\"age\":0,\"error\":{\"status\":401,");
            assertThat(contents.failure()).map(ErrorEnvelope::code).hasValue("LOST");
            assertThat(contents.isWhole()).isFalse();
            assertThat(gallery.ran).containsExactly("lost");
        }

        @Test
        void is_about_the_context_that_is_named_first() {
            assertThat(read(Who.nobody(), new ClockContext(), new LostContext()).failure())
                    .isEmpty();
            assertThat(read(Who.user("ann"), new DepotContext()).failure())
                    .map(ErrorEnvelope::status)
                    .hasValue(403);
        }

        @Test
        void leaves_out_a_failure_of_the_server_and_what_is_too_much() {
            gallery.meanwhile = () -> {
                throw new IllegalStateException("a secret");
            };
            assertThat(data(read(Who.nobody(), new ClockContext()))).isEqualTo(page(""));

            wait = Duration.ofSeconds(3);
            PageContents limited = read(Who.nobody(), new PictureContext(5, 1));
            assertThat(data(limited)).isEqualTo(page(""));
            assertThat(limited.failure().orElseThrow().headers()).containsEntry("Retry-After", "3");
        }

        @Test
        void is_refused_whatever_it_is_where_the_token_is_bad() {
            PageContents contents = read(Request.get("/").header("X-Mizan-Token", "x"), new ClockContext());

            assertThat(contents.failure()).map(ErrorEnvelope::status).hasValue(401);
            assertThat(gallery.ran).isEmpty();
        }
    }

    @Nested
    @DisplayName("is for edges")
    class IsForEdges {

        private PublicAnswer begin(PageContents contents) {
            return contents.answer(answers);
        }

        @Test
        void where_all_of_it_is_public_and_kept() {
            assertThat(read(Who.nobody(), new PictureContext(5, 1), new PictureContext(6, 1))
                            .isKept())
                    .isTrue();
            assertThat(read(Who.nobody(), new PictureContext(5, 1), new ClockContext())
                            .isKept())
                    .as("not kept")
                    .isFalse();
            assertThat(read(Who.nobody(), new PictureContext(5, 1), new VisitContext())
                            .isKept())
                    .as("per user")
                    .isFalse();
            assertThat(read(Who.nobody(), new PictureContext(5, 1), new LostContext())
                            .isKept())
                    .as("an error")
                    .isFalse();
            assertThat(read(Who.nobody()).isKept()).as("nothing").isFalse();
        }

        @Test
        void by_the_groups_of_all_of_it_for_the_shortest_time() {
            PublicAnswer answer = begin(read(Who.nobody(), new PictureContext(5, 1), new PictureContext(6, 1)));

            assertThat(answer.headers())
                    .containsEntry("Cache-Control", "no-cache")
                    .containsEntry("CDN-Cache-Control", "max-age=600, stale-while-revalidate=60");
            assertThat(answer.headers().get("xkey").split(" "))
                    .as("picture, 5, 6, size 1, 5/1, 6/1")
                    .hasSize(6);
        }

        @Test
        void as_old_as_one_may_give_it_so_that_the_client_asks_whether_it_is_still_so() {
            PageContents contents = read(Who.nobody(), new PictureContext(5, 1));
            Duration oldest = begin(contents).oldest();

            assertThat(oldest).isEqualTo(Duration.ofSeconds(660));
            assertThat(data(contents, oldest)).contains("\"age\":660000,");
            assertThat(data(contents, Duration.ofSeconds(5))).contains("\"age\":60000,");
        }

        @Test
        void not_if_some_of_it_changed_while_the_page_was_made() {
            PublicAnswer answer = begin(read(Who.nobody(), new PictureContext(5, 1), new PictureContext(6, 1)));

            dispatcher.dispatch(Request.call("repaint", "{\"pictureId\":6}"));

            assertThat(answer.headers()).containsOnly(Map.entry("Cache-Control", "no-store"));
        }

        @Test
        void not_if_there_is_none() {
            PublicAnswer answer = read(Who.nobody(), new PictureContext(5, 1))
                    .answer(new PublicAnswers(Gallery::registry, cache, Optional.empty()));

            assertThat(answer.oldest()).isZero();
            assertThat(answer.headers()).containsOnly(Map.entry("Cache-Control", "no-cache"));
        }
    }
}
