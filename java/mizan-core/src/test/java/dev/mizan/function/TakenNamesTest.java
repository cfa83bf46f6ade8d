package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakenNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"delete", "import", "default", "await", "let", "package", "undefined"})
    void functionsAreNotCalledLikeWordsOfTypeScript(String name) {
        assertThat(WireNames.isReservedFunction(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "type", "of", "Delete", "get", "search"})
    void otherNamesAreFree(String name) {
        assertThat(WireNames.isReservedFunction(name)).isFalse();
    }

    @Test
    void aContextAndItsReadOfTheSameNameDoNotClash() {
        assertThat(WireNames.takenByContext("product")).doesNotContainAnyElementsOf(WireNames.takenByRead("product"));
    }

    @Test
    void aContextAndAMutationOfTheSameNameWouldExportOneErrorTypeTwice() {
        assertThat(WireNames.takenByContext("cart")).containsOnlyOnce("CartError");
        assertThat(WireNames.takenByFunction("cart")).containsOnlyOnce("CartError");
    }

    @ParameterizedTest
    @CsvSource({"addReview, AddReview, useAddReview", "addReview, addReviewForm, useAddReviewForm"})
    void functionsWhoseHooksAreCalledAlikeClash(String one, String other, String name) {
        assertThat(WireNames.takenByFunction(one)).contains(name);
        assertThat(WireNames.takenByFunction(other)).contains(name);
    }
}
