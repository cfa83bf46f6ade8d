package dev.mizan.processor;

import static dev.mizan.function.Mistake.DUPLICATE_CONTEXT;
import static dev.mizan.function.Mistake.DUPLICATE_FUNCTION;
import static dev.mizan.function.Mistake.GENERATED_NAME_CLASH;
import static dev.mizan.function.Mistake.INVALID_CONTEXT_NAME;
import static dev.mizan.function.Mistake.INVALID_FUNCTION_NAME;
import static dev.mizan.function.Mistake.RESERVED_NAME;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names fit the wire and the generated client, and are taken once. */
class NameMistakesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1st", "my-count", "größe", "a.b"})
    void ofFunctionsFitTheWire(String name) {
        Source.of("""
                class Products {
                    @Client(name = "%s") // <-
                    int count() { return 1; }
                }
                """.formatted(name))
                .hasOnly(INVALID_FUNCTION_NAME, '"' + name, "Products.count", "@Client(name = \"…\")");
    }

    @Test
    void ofMethodsFitTheWire() {
        Source.of("""
                class Products {
                    @Client
                    int $count() { return 1; } // <-
                }
                """).hasOnly(INVALID_FUNCTION_NAME, "$count", "Products.$count", "@Client(name = \"…\")");
    }

    @Test
    void ofContextsFitTheWire() {
        Source.of("""
                @MizanContext(name = "the cart") // <-
                record CartContext() {}
                """).hasOnly(INVALID_CONTEXT_NAME, "\"the cart\"", "CartContext", "@MizanContext(name = \"…\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "function", "await", "export"})
    void ofFunctionsAreNoWordsOfTypeScript(String word) {
        Source.of("""
                class Products {
                    @Client(name = "%s") // <-
                    int count() { return 1; }
                }
                """.formatted(word)).hasOnly(RESERVED_NAME, '"' + word, "reserved word", "Choose another name");
    }

    @Test
    void ofMethodsAreNoWordsOfTypeScript() {
        Source.of("""
                class Products {
                    @Client
                    void delete(long productId) {} // <-
                }
                """).hasOnly(RESERVED_NAME, "delete", "Products.delete", "Choose another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Index", "Types", "ErrorsContext"})
    void ofContextsAreNoFilesOfTheClient(String record) {
        Source.of("""
                @MizanContext
                record %s() {} // <-
                """.formatted(record)).hasOnly(RESERVED_NAME, "record " + record, record, "Choose another name");
    }

    @Test
    void ofFunctionsAreTakenOnceInTheApplication() {
        Source.of("""
                class Products {
                    @Client
                    int count() { return 1; }
                }
                class Carts {
                    @Client
                    int count() { return 1; } // <-
                }
                """).hasOnly(DUPLICATE_FUNCTION, "count", "Carts.count", "taken by Products.count", "@Client(name");
    }

    @Test
    void ofAnInheritedFunctionAreItsOwn() {
        Source.of("""
                interface Counts {
                    @Client
                    int count();
                }
                class Products implements Counts {
                    @Client
                    @Override
                    public int count() { return 1; }
                }
                """).isRight();
    }

    @Test
    void ofContextsAreTakenOnceInTheApplication() {
        Source.of("""
                @MizanContext record CartContext() {}
                @MizanContext
                record Cart() {} // <-
                """)
                .hasOnly(DUPLICATE_CONTEXT, "record Cart()", "shop.Cart", "taken by shop.CartContext", "@MizanContext");
    }

    @Test
    void ofFunctionsDoNotClashInTheClient() {
        Source.of("""
                class Products {
                    @Client
                    int addReview() { return 1; }

                    @Client
                    int AddReview() { return 1; } // <-
                }
                """)
                .hasOnly(
                        GENERATED_NAME_CLASH,
                        "AddReview",
                        "Products.AddReview",
                        "it and Products.addReview",
                        "Rename one");
    }

    @Test
    void ofAMutationAndAContextDoNotClashInTheClient() {
        Source.of("""
                record CartContext() {}
                class Carts {
                    @Client
                    @Affects(CartContext.class)
                    void cart(long productId) {} // <-
                }
                """).hasOnly(GENERATED_NAME_CLASH, "cart", "it and CartContext", "\"CartError\"", "Rename one");
    }

    @Test
    void ofAReadAndItsContextMayBeTheSame() {
        Source.of("""
                record CartContext() {}
                class Carts {
                    @Client(CartContext.class)
                    int cart() { return 1; }
                }
                """).isRight();
    }
}
