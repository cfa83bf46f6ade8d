package dev.mizan.processor;

import static dev.mizan.function.Mistake.AFFECTED_TWICE;
import static dev.mizan.function.Mistake.AFFECTS_NOTHING;
import static dev.mizan.function.Mistake.AMBIGUOUS_NARROWING;
import static dev.mizan.function.Mistake.CONTEXT_IS_NO_RECORD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Affects} says what it means. */
class AffectsMistakesTest {

    @Test
    void namesAContext() {
        Source.of("""
                class Products {
                    @Affects({}) // <-
                    void restock() {}
                }
                """).hasOnly(AFFECTS_NOTHING, "@Affects", "Products.restock", "Name at least one, or remove it");
    }

    @Test
    void namesRecords() {
        Source.of("""
                class Products {
                    @Affects(Record.class) // <-
                    void restock() {}
                }
                """).hasOnly(CONTEXT_IS_NO_RECORD, ".class", "Products.restock", "A context is a record");
    }

    @Test
    void namesAContextOnce() {
        Source.of("""
                record ProductContext(long productId) {}
                class Products {
                    @Affects(ProductContext.class)
                    @Affects(value = ProductContext.class, callerOnly = true)
                    void restock() {} // <-
                }
                """).hasOnly(AFFECTED_TWICE, "restock", "Products.restock", "Name it once");
    }

    @Test
    void warnsOfASecondArgumentOfTheTypeThatNarrows() {
        Source.of("""
                record ProductContext(long productId) {}
                class Products {
                    @Client
                    @Affects(ProductContext.class)
                    void merge(
                            long productId,
                            long otherId) {} // <-
                }
                """)
                .hasOnly(
                        AMBIGUOUS_NARROWING,
                        "otherId",
                        "Products.merge(otherId)",
                        "productId, which alone narrows what happens to ProductContext",
                        "@Affects(broad = true)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Affects(value = ProductContext.class, broad = true) void merge(long productId, long otherId) {}",
                "@Affects(ProductContext.class) void merge(long productId, long otherId, Invalidations more) {}",
                "@Affects(ProductContext.class) void merge(ProductContext one, ProductContext other) {}",
                "@Affects(ProductContext.class) void merge(long productId, int quantity, String text) {}",
                "@Affects(OfferContext.class) void merge(long productId, long shopId) {}",
                "@Affects(PageContext.class) void merge(int page, int size) {}",
            })
    void doesNotWarnWhereNothingIsAmbiguous(String method) {
        Source.of("""
                record ProductContext(long productId) {}
                record OfferContext(long productId, long shopId) {}
                record PageContext(@Default("1") int page) {}
                class Products { @Client %s }
                """.formatted(method)).isRight();
    }
}
