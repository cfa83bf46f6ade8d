package dev.mizan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"delete", "import", "default", "await", "let", "package", "undefined"})
    void functionsAreNotCalledLikeWordsOfTypeScript(String name) {
        assertThat(GeneratedNames.isReserved(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "type", "of", "Delete", "get", "search"})
    void otherNamesAreFree(String name) {
        assertThat(GeneratedNames.isReserved(name)).isFalse();
    }

    @Test
    void aContextAndItsReadOfTheSameNameDoNotClash() {
        assertThat(GeneratedNames.ofContext("product")).doesNotContainAnyElementsOf(GeneratedNames.ofRead("product"));
    }

    @Test
    void aContextAndAMutationOfTheSameNameWouldExportOneErrorTypeTwice() {
        assertThat(GeneratedNames.ofContext("cart")).containsOnlyOnce("CartError");
        assertThat(GeneratedNames.ofFunction("cart")).containsOnlyOnce("CartError");
    }

    @ParameterizedTest
    @CsvSource({"addReview, AddReview, useAddReview", "addReview, addReviewForm, useAddReviewForm"})
    void functionsWhoseHooksAreCalledAlikeClash(String one, String other, String name) {
        assertThat(GeneratedNames.ofFunction(one)).contains(name);
        assertThat(GeneratedNames.ofFunction(other)).contains(name);
    }
}
