package dev.mizan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityTagTest {

    private static final String TAG = EntityTag.of(Body.of("{}"));

    @Test
    void is_weak_and_the_beginning_of_the_digest() {
        assertThat(TAG).isEqualTo("W/\"RBNvo1WzZ4oRRq0W9-hkng\"");
    }

    @Test
    void is_the_same_for_the_same_bytes_and_another_for_others() {
        assertThat(EntityTag.of(Body.of("{}"))).isEqualTo(TAG);
        assertThat(EntityTag.of(Body.of("{ }"))).isNotEqualTo(TAG);
    }

    @Test
    void of_parts_tells_where_one_ends() {
        assertThat(EntityTag.ofParts(List.of(Body.of("ab"), Body.of("c"))))
                .isNotEqualTo(EntityTag.ofParts(List.of(Body.of("a"), Body.of("bc"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "W/\"a\"; true",
                "\"a\"; true",
                "*; true",
                "\"b\", W/\"a\"; true",
                "W/\"b\"; false",
                "a; false",
                "; false",
            })
    void is_compared_weakly_with_each_of_a_list(String ifNoneMatch, boolean matches) {
        assertThat(EntityTag.matches(ifNoneMatch, "W/\"a\"")).isEqualTo(matches);
    }
}
