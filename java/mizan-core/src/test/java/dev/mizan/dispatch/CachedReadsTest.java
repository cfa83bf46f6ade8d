package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.dispatch.Request.Who;
import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedReadsTest {

    private final Gallery gallery = new Gallery();
    private final OriginCache cache = OriginCache.builder(
                    new MemoryStore(1_000_000), Secret.of("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8)))
            .build();
    private final Dispatcher dispatcher = Answers.builder(Gallery.registry(), gallery)
            .cache(cache, context -> true)
            .explainCache(true)
            .build();

    private Response get(String path, Who who) {
        return dispatcher.dispatch(Request.get(path).as(who));
    }

    private Response get(String path) {
        return get(path, Who.nobody());
    }

    private void call(String function, String args) {
        assertThat(dispatcher.dispatch(Request.call(function, args)).status()).isEqualTo(200);
    }

    @Nested
    class APublicRead {

        @Test
        void runs_once_and_is_answered_with_the_same_bytes() {
            Response first = get("/ctx/picture/?pictureId=5");
            Response second = get("/ctx/picture/?size=1&pictureId=5", Who.user("ann"));

            assertThat(gallery.ran).containsExactly("picture 5/1");
            assertThat(text(second)).isEqualTo(text(first)).isEqualTo("{\"picture\":\"picture 5/1 0\"}");
            assertThat(second.headers()).containsEntry("ETag", first.headers().get("ETag"));
            assertThat(first.headers())
                    .containsEntry("Cache-Status", "mizan; fwd=uri-miss; stored")
                    .containsEntry("X-Mizan-Cache", "miss; absent");
            assertThat(second.headers().get("Cache-Status")).startsWith("mizan; hit; ttl=");
            assertThat(second.headers()).containsEntry("X-Mizan-Cache", "hit");
        }

        @Test
        void answers_304_from_the_cache_too() {
            String tag = get("/ctx/picture/?pictureId=5").headers().get("ETag");

            Response response =
                    dispatcher.dispatch(Request.get("/ctx/picture/?pictureId=5").header("If-None-Match", tag));

            assertThat(response.status()).isEqualTo(304);
            assertThat(response.headers().get("Cache-Status")).startsWith("mizan; hit");
        }

        @Test
        void is_fresh_in_every_variant_when_a_call_returns() {
            get("/ctx/picture/?pictureId=5");
            get("/ctx/picture/?pictureId=5&size=2");
            get("/ctx/picture/?pictureId=6");

            call("repaint", "{\"pictureId\":5}");

            assertThat(text(get("/ctx/picture/?pictureId=5"))).contains("5/1 1");
            assertThat(text(get("/ctx/picture/?pictureId=5&size=2"))).contains("5/2 1");
            assertThat(text(get("/ctx/picture/?pictureId=6"))).as("another").contains("6/1 0");
        }

        @Test
        void says_which_tag_was_purged() {
            get("/ctx/picture/?pictureId=5");
            call("repaint", "{\"pictureId\":5}");

            assertThat(get("/ctx/picture/?pictureId=5").headers())
                    .containsEntry("X-Mizan-Cache", "miss; purged=pictureId");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pictureId=05",
                    "pictureId=+5",
                    "pictureId=5&junk=1",
                    "pictureId=5&size=01",
                    "pictureId=5&pictureId=5"
                })
        void has_one_entry_however_its_address_is_spelled(String query) {
            get("/ctx/picture/?pictureId=5");

            assertThat(get("/ctx/picture/?" + query).status()).isEqualTo(400);
            assertThat(gallery.ran).hasSize(1);
        }

        @Test
        void that_fails_is_not_kept() {
            assertThat(get("/ctx/lost/").status()).isEqualTo(404);
            assertThat(get("/ctx/lost/").status()).isEqualTo(404);

            assertThat(gallery.ran).containsExactly("lost", "lost");
        }

        @Test
        void comes_fresh_in_the_answer_of_the_call_and_is_kept_for_the_next() {
            get("/ctx/picture/?pictureId=5");

            String answer = text(dispatcher.dispatch(Request.call("{\"fn\":\"repaint\",\"args\":{\"pictureId\":5},"
                    + "\"visible\":[[\"picture\",{\"pictureId\":5}]]}")));

            assertThat(answer).contains("\"data\":{\"picture\":\"picture 5/1 1\"}");
            get("/ctx/picture/?pictureId=5");
            assertThat(gallery.ran).hasSize(2);
        }
    }

    @Nested
    class AReadPerUser {

        private final Who ann = Who.user("ann", "STAFF");

        @Test
        void is_kept_for_its_user_only() {
            get("/ctx/basket/", ann);

            assertThat(text(get("/ctx/basket/", Who.user("bob")))).contains("of bob");
            assertThat(text(get("/ctx/basket/", ann))).contains("of ann");
            assertThat(gallery.ran).containsExactly("basket of ann", "basket of bob");
        }

        @Test
        void is_looked_up_after_the_access_rule() {
            get("/ctx/depot/", ann);
            gallery.ran.clear();

            assertThat(get("/ctx/depot/").status()).isEqualTo(401);
            assertThat(get("/ctx/depot/", Who.user("ann")).status())
                    .as("who lost the role")
                    .isEqualTo(403);
            assertThat(get("/ctx/depot/", ann).status()).isEqualTo(200);
            assertThat(gallery.ran).isEmpty();
        }

        @Test
        void is_made_anew_under_other_rights() {
            assertThat(text(get("/ctx/depot/", ann))).contains("for staff");
            assertThat(text(get("/ctx/depot/", Who.user("ann", "STAFF", "HEAD"))))
                    .contains("for the head");
            assertThat(text(get("/ctx/depot/", ann))).contains("for staff");
        }

        @Test
        void is_never_kept_for_a_caller_without_an_id() {
            get("/ctx/visit/");

            Response other = get("/ctx/visit/");

            assertThat(gallery.ran).hasSize(2);
            assertThat(other.headers()).containsEntry("Cache-Status", "mizan; fwd=bypass; detail=no-user");
        }

        @Test
        void of_others_is_purged_as_well() {
            get("/ctx/basket/", ann);
            call("sell", "{}");

            assertThat(text(get("/ctx/basket/", ann))).contains("ann 1");
        }
    }

    @Nested
    class AContext {

        @Test
        void that_says_nothing_is_not_kept() {
            Response first = get("/ctx/clock/");
            get("/ctx/clock/");

            assertThat(gallery.ran).hasSize(2);
            assertThat(first.headers()).doesNotContainKeys("Cache-Status", "X-Mizan-Cache");
        }

        @Test
        void that_may_not_be_kept_is_not() {
            Dispatcher guarded = Answers.builder(Gallery.registry(), gallery)
                    .cache(cache, context -> !context.name().equals("picture"))
                    .build();

            guarded.dispatch(Request.get("/ctx/picture/?pictureId=5"));
            Response again = guarded.dispatch(Request.get("/ctx/picture/?pictureId=5"));

            assertThat(gallery.ran).hasSize(2);
            assertThat(again.headers()).doesNotContainKey("Cache-Status");
        }

        @Test
        void explains_itself_only_to_developers() {
            Dispatcher plain = Answers.builder(Gallery.registry(), gallery)
                    .cache(cache, context -> true)
                    .build();

            assertThat(plain.dispatch(Request.get("/ctx/picture/?pictureId=5")).headers())
                    .containsKey("Cache-Status")
                    .doesNotContainKey("X-Mizan-Cache");
        }
    }
}
