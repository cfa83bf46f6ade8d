package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.MizanContext;
import dev.mizan.Vectors;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CacheKeysTest {

    @Nested
    class Vector {

        static Stream<JsonNode> cases() {
            return Stream.of("cache-keys.json", "cache-keys-earlier-system.json")
                    .flatMap(file -> Vectors.cases(file).stream());
        }

        @ParameterizedTest
        @MethodSource("cases")
        void gives_the_canonical_form_and_the_key(JsonNode vector) {
            TypedCase typed = TypedCase.of(vector);

            assertThat(typed.canonicalForm()).isEqualTo(vector.get("canon").asString());
            assertThat(typed.key()).isEqualTo(vector.get("key").asString());
        }
    }

    @Nested
    class OfAnInstance {

        @MizanContext(rev = 3)
        record ListContext(
                @Nullable String search, @Default("1") int page) {}

        private final CacheKeys keys = new CacheKeys(Secret.of("test-secret".getBytes(StandardCharsets.UTF_8)));
        private final ContextDefinition context = context();

        @Client(ListContext.class)
        String list(@Nullable String search, int page) {
            return search + page;
        }

        @Test
        void has_its_revision_and_its_user_and_leaves_out_what_is_absent() {
            assertThat(keys.of(context, Arrays.asList(null, 2), Optional.of("ann")))
                    .isEqualTo(keys.of("list", Map.of("page", "2"), 3, Optional.of("ann")))
                    .isNotEqualTo(keys.of("list", Map.of("page", "2"), 0, Optional.of("ann")))
                    .isNotEqualTo(keys.of("list", Map.of("page", "2"), 3, Optional.empty()));
        }

        @Test
        void keeps_absent_and_the_text_null_apart() {
            assertThat(keys.of(context, Arrays.asList(null, 1), Optional.empty()))
                    .isNotEqualTo(keys.of(context, List.of("null", 1), Optional.empty()));
        }

        private static ContextDefinition context() {
            return Registry.of(Stream.of(OfAnInstance.class.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Client.class))
                            .toList())
                    .context(ListContext.class)
                    .orElseThrow();
        }
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(Secret.of("hunter2".getBytes(StandardCharsets.UTF_8))).hasToString("Secret");
    }
}
