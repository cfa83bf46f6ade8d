package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TsDocTest {

    @Test
    void nothingIsNoComment() {
        assertThat(TsDoc.comment(" \n ")).isEmpty();
    }

    @Test
    void oneLineStaysOne() {
        assertThat(TsDoc.comment(" One product. ")).containsExactly("/** One product. */");
    }

    @Test
    void severalLinesAreABlockWithoutTrailingSpaces() {
        assertThat(TsDoc.comment("One.  \n\nTwo.")).containsExactly("/**", " * One.", " *", " * Two.", " */");
    }

    @Test
    void theEndOfACommentInsideTheTextEndsNothing() {
        assertThat(TsDoc.comment("all of `src/**/*.ts` */ alert(1) /*"))
                .containsExactly("/** all of `src/**\\/*.ts` *\\/ alert(1) /* */");
    }

    @Test
    void textsAreJoinedByAnEmptyLine() {
        assertThat(TsDoc.join("A.", "", "B.")).isEqualTo("A.\n\nB.");
    }
}
