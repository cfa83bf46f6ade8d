package dev.mizan.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.function.Registry;
import dev.mizan.function.TestContexts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class InvalidationHeaderTest {

    private static final ContextDefinition NOTES = TestContexts.of("notes", Map.of("text", String.class));

    record CartContext(long shopId) {}

    @SuppressWarnings("unused")
    static class Carts {

        @Client(CartContext.class)
        String cart() {
            return "";
        }
    }

    private static Target note(String text) {
        return new Target.Scoped(NOTES, Map.of(NOTES.parameters().get(0), text), Optional.empty());
    }

    @Property
    void has_visible_ascii_only_and_gives_the_value_back(@ForAll @StringLength(max = 100) String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        String header = InvalidationHeader.of(List.of(note(wellFormed))).orElseThrow();

        assertThat(header).matches("notes;text=[A-Za-z0-9._~%-]*");
        String value = header.substring("notes;text=".length());
        assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(wellFormed);
    }

    @Example
    void gives_scopes_up_for_broad_entries_where_it_would_be_too_long() {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target.Broad(TestContexts.of("catalog", Map.of()), Optional.empty()));
        targets.add(note("a".repeat(20_000)));
        targets.add(note("b"));

        assertThat(InvalidationHeader.of(targets)).contains("catalog, notes");
    }

    @Example
    void is_as_long_as_it_may_be() {
        String longest = "a".repeat(4096 - "notes;text=".length());

        assertThat(InvalidationHeader.of(List.of(note(longest))).orElseThrow()).hasSize(4096);
        assertThat(InvalidationHeader.of(List.of(note(longest + "a")))).contains("notes");
    }

    @Example
    void has_no_values_of_contexts_that_are_per_user() {
        ContextDefinition cart = Registry.of(List.of(Carts.class.getDeclaredMethods()))
                .context(CartContext.class)
                .orElseThrow();

        assertThat(InvalidationHeader.of(List.of(new Target.Instance(cart, List.of(7L), Optional.of("ann")))))
                .contains("cart");
    }

    @Example
    void writes_a_null_value_as_its_name() {
        Map<ContextParameter, @Nullable Object> scope = new LinkedHashMap<>();
        scope.put(NOTES.parameters().get(0), null);

        assertThat(InvalidationHeader.of(List.of(new Target.Scoped(NOTES, scope, Optional.empty()))))
                .contains("notes;text");
    }

    @Example
    void is_absent_where_there_is_nothing() {
        assertThat(InvalidationHeader.of(List.of())).isEmpty();
    }
}
