package dev.mizan.processor;

import static dev.mizan.function.Mistake.CONTEXT_IS_NO_RECORD;
import static dev.mizan.function.Mistake.DEFAULT_ON_READ_PARAMETER;
import static dev.mizan.function.Mistake.INVALIDATIONS_WITHOUT_AFFECTS;
import static dev.mizan.function.Mistake.READ_PARAMETER_TYPE;
import static dev.mizan.function.Mistake.READ_WITH_AFFECTS;
import static dev.mizan.function.Mistake.UNKNOWN_READ_PARAMETER;
import static dev.mizan.function.Mistake.VOID_READ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A read returns something, changes nothing, and takes what its context has. */
class ReadMistakesTest {

    @ParameterizedTest
    @ValueSource(strings = {"void", "Void"})
    void returnsSomething(String nothing) {
        Source.of("""
                record ProductContext(long productId) {}
                abstract class Products {
                    @Client(ProductContext.class)
                    abstract %s product(long productId); // <-
                }
                """.formatted(nothing)).hasOnly(VOID_READ, "product", "Products.product", "Return the data");
    }

    @Test
    void affectsNothing() {
        Source.of("""
                record ProductContext(long productId) {}
                class Products {
                    @Client(ProductContext.class)
                    @Affects(ProductContext.class) // <-
                    int product() { return 1; }
                }
                """).hasOnly(READ_WITH_AFFECTS, "@Affects", "ProductContext", "write @Client without a context");
    }

    @Test
    void takesNoParameterThatItsContextDoesNotHave() {
        Source.of("""
                record ReviewsContext(long productId, int page) {}
                class Products {
                    @Client(ReviewsContext.class)
                    int reviews(
                            long productId,
                            String order) { // <-
                        return 1;
                    }
                }
                """)
                .hasOnly(
                        UNKNOWN_READ_PARAMETER,
                        "order",
                        "Products.reviews(order)",
                        "components of ReviewsContext (productId, page)",
                        "Add a component to the record, or remove the parameter");
    }

    @Test
    void takesNoOtherContext() {
        Source.of("""
                record ProductContext(long productId) {}
                record CartContext() {}
                class Products {
                    @Client(ProductContext.class)
                    int product(CartContext cart) { return 1; } // <-
                }
                """).hasOnly(UNKNOWN_READ_PARAMETER, "cart", "ProductContext (productId)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "Long", "String", "java.math.BigInteger"})
    void takesComponentsInTheirType(String type) {
        Source.of("""
                record ProductContext(long productId) {}
                class Products {
                    @Client(ProductContext.class)
                    int product(%s productId) { return 1; } // <-
                }
                """.formatted(type))
                .hasOnly(
                        READ_PARAMETER_TYPE,
                        "productId",
                        "of type " + type.substring(type.lastIndexOf('.') + 1),
                        "in ProductContext is of type long",
                        "Write the same type");
    }

    @Test
    void hasDefaultsInItsContext() {
        Source.of("""
                record ReviewsContext(long productId, int page) {}
                class Products {
                    @Client(ReviewsContext.class)
                    int reviews(@Default("1") int page) { return 1; } // <-
                }
                """).hasOnly(DEFAULT_ON_READ_PARAMETER, "@Default", "on the component of ReviewsContext");
    }

    @Test
    void invalidatesNothing() {
        Source.of("""
                record ProductContext(long productId) {}
                class Products {
                    @Client(ProductContext.class)
                    int product(Invalidations invalidations) { return 1; } // <-
                }
                """).hasOnly(INVALIDATIONS_WITHOUT_AFFECTS, "invalidations", "Add @Affects");
    }

    @Test
    void namesARecord() {
        Source.of("""
                class Products {
                    @Client(Record.class) // <-
                    int product() { return 1; }
                }
                """).hasOnly(CONTEXT_IS_NO_RECORD, ".class", "Products.product", "A context is a record");
    }

    @Test
    void takesComponentsTheRecordAndTheCaller() {
        Source.of("""
                record CatalogContext(@Nullable String category, @Default("1") int page) {}
                class Products {
                    @Client(CatalogContext.class)
                    int products(@Nullable String category, int page, CatalogContext which) { return 1; }

                    @Client(CatalogContext.class)
                    int favourites(Caller caller, java.security.Principal principal, String category) { return 1; }
                }
                """).isRight();
    }
}
