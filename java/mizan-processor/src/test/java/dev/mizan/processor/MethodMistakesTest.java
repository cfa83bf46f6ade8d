package dev.mizan.processor;

import static dev.mizan.function.Mistake.ASYNC_RESULT;
import static dev.mizan.function.Mistake.FINAL_METHOD;
import static dev.mizan.function.Mistake.GENERIC_METHOD;
import static dev.mizan.function.Mistake.OVERLOADED_FUNCTION;
import static dev.mizan.function.Mistake.PRIVATE_METHOD;
import static dev.mizan.function.Mistake.STATIC_METHOD;

import com.google.testing.compile.JavaFileObjects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published method can be proxied, named and filled. */
class MethodMistakesTest {

    @Test
    void isNotFinal() {
        Source.of("""
                class Products {
                    @Client
                    final int count() { return 1; } // <-
                }
                """).hasOnly(FINAL_METHOD, "count", "Products.count", "Remove final");
    }

    @Test
    void isNotStatic() {
        Source.of("""
                class Products {
                    @Client
                    static int count() { return 1; } // <-
                }
                """).hasOnly(STATIC_METHOD, "count", "Products.count", "Remove static");
    }

    @Test
    void isNotPrivate() {
        Source.of("""
                class Products {
                    @Client
                    private int count() { return 1; } // <-
                }
                """).hasOnly(PRIVATE_METHOD, "count", "Products.count", "package-private or wider");
    }

    @Test
    void isNotFinalEvenIfOnlyOtherCodeCallsIt() {
        Source.of("""
                record StockContext(long productId) {}
                class Products {
                    @Affects(StockContext.class)
                    final void restock() {} // <-
                }
                """).hasOnly(FINAL_METHOD, "restock", "Products.restock", "Remove final");
    }

    @Test
    void hasNoTypeParameters() {
        Source.of("""
                class Products {
                    @Client
                    <T> int count(T what) { return 1; } // <-
                }
                """).hasOnly(GENERIC_METHOD, "T>", "Products.count", "Write concrete types");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CompletableFuture<String>",
                "Future<String>",
                "CompletionStage<String>",
                "Flow.Publisher<String>"
            })
    void answersWhenItsWorkIsDone(String type) {
        Source.of("""
                abstract class Products {
                    @Client
                    abstract java.util.concurrent.%s name(); // <-
                }
                """.formatted(type)).hasOnly(ASYNC_RESULT, "name", "Products.name", "Return the value itself");
    }

    @Test
    void isNotReactive() {
        var compilation = Source.compile(
                JavaFileObjects.forSourceString(
                        "org.reactivestreams.Publisher",
                        "package org.reactivestreams; public interface Publisher<T> {}"),
                JavaFileObjects.forSourceString("shop.Mono", """
                        package shop;
                        abstract class Mono<T> implements org.reactivestreams.Publisher<T> {}
                        """),
                JavaFileObjects.forSourceString("shop.Products", """
                        package shop;
                        abstract class Products {
                            @dev.mizan.Client
                            abstract Mono<String> name();
                        }
                        """));

        Assertions.assertThat(compilation.diagnostics()).singleElement().satisfies(mistake -> {
            Assertions.assertThat(mistake.getMessage(null))
                    .contains("Products.name: it returns Mono", "Return the value itself", "[ASYNC_RESULT]");
            Assertions.assertThat(mistake.getLineNumber()).isEqualTo(4);
        });
    }

    @Test
    void invalidatesWhenItsWorkIsDone() {
        Source.of("""
                record StockContext(long productId) {}
                abstract class Products {
                    @Affects(StockContext.class)
                    abstract java.util.concurrent.CompletableFuture<Void> restock(); // <-
                }
                """).hasOnly(ASYNC_RESULT, "restock", "returns CompletableFuture", "Return the value itself");
    }

    @Test
    void hasNoOverload() {
        Source.of("""
                class Products {
                    @Client
                    int count() { return 1; }

                    @Client
                    int count(String category) { return 1; } // <-
                }
                """).hasOnly(OVERLOADED_FUNCTION, "count(String", "Products.count", "@Client(name = \"…\")");
    }

    @Test
    void mayHaveAnOverloadThatIsNotPublishedOrHasAnotherName() {
        Source.of("""
                class Products {
                    int count() { return 1; }

                    @Client
                    int count(String category) { return 1; }

                    @Client(name = "countAll")
                    int count(boolean all) { return 1; }
                }
                """).isRight();
    }
}
