package dev.mizan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagePropsTest {

    sealed interface Notice {}

    record Sale(LocalDate until) implements Notice {}

    record Closed() implements Notice {}

    record Shown(Instant at, BigDecimal price, List<Notice> notices) {}

    record Measured(double size) {}

    record Angry(int size) {

        @Override
        public int size() {
            throw new IllegalStateException("a defect");
        }
    }

    private final PageProps props = new PageProps(Json.create(JsonLimits.DEFAULT));

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void of_a_record_are_written_as_they_are_declared() {
        Shown shown = new Shown(
                Instant.parse("2026-11-26T15:00:00Z"),
                new BigDecimal("9.90"),
                List.of(new Sale(LocalDate.of(2026, 12, 24)), new Closed()));

        assertThat(text(props.write("ProductPage", shown, Map.of())))
                .isEqualTo("{\"at\":\"2026-11-26T15:00:00Z\",\"notices\":[{\"type\":\"Sale\",\"until\":\"2026-12-24\"},"
                        + "{\"type\":\"Closed\"}],\"price\":\"9.90\"}");
    }

    @Test
    void stand_beside_those_of_a_record_unless_that_has_one_of_the_name() {
        record Empty() {}
        record Dated(LocalDate until) {}
        Dated dated = new Dated(LocalDate.of(2026, 12, 24));

        assertThat(text(props.write("ProductPage", dated, Map.of("form", 1))))
                .isEqualTo("{\"until\":\"2026-12-24\",\"form\":1}");
        assertThat(text(props.write("ProductPage", dated, Map.of("until", 1)))).isEqualTo("{\"until\":\"2026-12-24\"}");
        assertThat(text(props.write("ProductPage", new Empty(), Map.of("form", 1))))
                .isEqualTo("{\"form\":1}");
    }

    @Test
    void by_name_are_written_as_their_class_says_in_the_order_of_their_names() {
        Map<String, Object> named = new HashMap<>(Map.of("b", LocalDate.of(2026, 1, 2), "a", List.of(1, "x")));
        named.put("c", null);

        assertThat(text(props.write("ProductPage", named)))
                .isEqualTo("{\"a\":[1,\"x\"],\"b\":\"2026-01-02\",\"c\":null}");
        assertThat(text(props.write("ProductPage", Map.of()))).isEqualTo("{}");
    }

    @Test
    void that_javascript_cannot_hold_are_refused_by_their_name_and_without_their_value() {
        assertThatThrownBy(() -> props.write("ProductPage", Map.of("size", new Measured(Double.NaN))))
                .isInstanceOf(UnwritablePropException.class)
                .hasMessage("The prop size of the page ProductPage cannot be written for the browser."
                        + " The value's /size is NaN or an infinity, which JSON does not have");
        assertThatThrownBy(() -> props.write("ProductPage", Map.of("id", 1L << 60)))
                .isInstanceOf(UnwritablePropException.class)
                .hasMessageContaining("The prop id of the page ProductPage")
                .hasMessageNotContaining("1152921504606846976");
        assertThatThrownBy(() -> props.write("ProductPage", new Measured(Double.NaN), Map.of()))
                .hasMessageContaining("The props of the page ProductPage")
                .hasMessageContaining("/size");
    }

    @Test
    void that_cannot_be_read_are_refused_by_their_name() {
        assertThatThrownBy(() -> props.write("ProductPage", Map.of("angry", new Angry(1))))
                .isInstanceOf(UnwritablePropException.class)
                .hasMessageContaining("The prop angry of the page ProductPage");
    }
}
