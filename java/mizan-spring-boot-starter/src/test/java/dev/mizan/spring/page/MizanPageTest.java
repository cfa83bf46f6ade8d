package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class MizanPageTest {

    record ItemContext(long id) {}

    record Props(int size) {}

    private static final MizanPage PAGE = MizanPage.of("ItemPage");

    @Test
    void is_never_changed() {
        PAGE.with(new ItemContext(1))
                .prop("a", 1)
                .status(HttpStatus.GONE)
                .header("X-A", "b")
                .cacheable();

        assertThat(PAGE.contexts()).isEmpty();
        assertThat(PAGE.namedProps()).isEmpty();
        assertThat(PAGE.status()).isEmpty();
        assertThat(PAGE.headers()).isEmpty();
        assertThat(PAGE.isCacheable()).isFalse();
    }

    @Test
    void shows_contexts_in_their_order() {
        assertThat(PAGE.with(new ItemContext(2)).with(new ItemContext(1)).contexts())
                .containsExactly(new ItemContext(2), new ItemContext(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ItemPage", "shop/item-page", "a_1"})
    void has_a_name_of_words(String name) {
        assertThat(MizanPage.of(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "../etc", "a//b", "a/", "/a", "a.b", "<script>", "é", "a\n"})
    void has_no_other_name(String name) {
        assertThatThrownBy(() -> MizanPage.of(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MizanPage.of("a".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "CDN-Cache-Control", "cache-groups", "xkey", "Content-Type", "Cache-Control"})
    void sets_no_header_that_follows_from_its_contexts(String header) {
        assertThatThrownBy(() -> PAGE.header(header, "max-age=600"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(header);
    }

    @Test
    void may_say_that_nothing_may_be_stored() {
        assertThat(PAGE.header("Cache-Control", "no-store").headers()).containsEntry("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 204, 205, 304})
    void has_no_status_without_a_body(int status) {
        assertThatThrownBy(() -> PAGE.status(HttpStatus.valueOf(status)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void has_props_in_a_record_or_by_name() {
        assertThatThrownBy(() -> PAGE.prop("a", 1).props(new Props(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PAGE.props(new Props(1)).publicProp("a", 1)).isInstanceOf(IllegalStateException.class);
    }
}
