package dev.mizan.processor;

import static dev.mizan.function.Mistake.CONFLICTING_ACCESS;
import static dev.mizan.function.Mistake.EMPTY_ROLES;
import static dev.mizan.function.Mistake.MIXED_ACCESS;

import com.google.testing.compile.JavaFileObjects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle has one access rule. */
class AccessMistakesTest {

    @Test
    void isTheSameForAllReadsOfAContext() {
        Source.of("""
                record ProductContext(long productId) {}
                class Products {
                    @Client(ProductContext.class) @PermitAll
                    int product() { return 1; }

                    @Client(ProductContext.class)
                    int stock() { return 1; } // <-
                }
                """)
                .hasOnly(
                        MIXED_ACCESS,
                        "stock",
                        "its access rule (authenticated)",
                        "Products.product (@PermitAll)",
                        "Put it on the context's record, or give one of them a context of its own");
    }

    @Test
    void isThatOfTheRecord() {
        Source.of("""
                @PermitAll
                record ProductContext(long productId) {}
                class Products {
                    @Client(ProductContext.class) @RolesAllowed("ADMIN")
                    int product() { return 1; } // <-
                }
                """).hasOnly(MIXED_ACCESS, "product", "(@RolesAllowed(ADMIN))", "ProductContext (@PermitAll)");
    }

    @Test
    void isComparedAcrossFiles() {
        var compilation = Source.compile(
                JavaFileObjects.forSourceString("shop.ProductContext", "package shop; record ProductContext() {}"),
                JavaFileObjects.forSourceString(
                        "shop.A",
                        "package shop; class A { @dev.mizan.Client(ProductContext.class) int a() { return 1; } }"),
                JavaFileObjects.forSourceString("shop.B", """
                        package shop;
                        @jakarta.annotation.security.DenyAll
                        class B { @dev.mizan.Client(ProductContext.class) int b() { return 1; } }
                        """));

        Assertions.assertThat(compilation.diagnostics()).singleElement().satisfies(mistake -> {
            Assertions.assertThat(mistake.getMessage(null)).contains("B.b", "@DenyAll", "A.a (authenticated)");
            Assertions.assertThat(mistake.getSource().getName()).endsWith("B.java");
            Assertions.assertThat(mistake.getLineNumber()).isEqualTo(3);
        });
    }

    @Test
    void isTheMethodsBeforeItsClass() {
        Source.of("""
                @PermitAll
                record ProductContext(long productId) {}
                record CartContext() {}
                @RolesAllowed({"USER", "ADMIN"})
                class Products {
                    @Client(ProductContext.class) @PermitAll
                    int product() { return 1; }

                    @Client(CartContext.class)
                    int cart() { return 1; }
                }
                class Others {
                    @Client(ProductContext.class)
                    int stock() { return 1; }

                    @Client(CartContext.class) @RolesAllowed({"ADMIN", "USER"})
                    int total() { return 1; }
                }
                """).isRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@PermitAll", "@RolesAllowed(\"ADMIN\")"})
    void isOneOnAMethod(String rule) {
        Source.of("""
                class Products {
                    @Client
                    @DenyAll
                    %s // <-
                    int count() { return 1; }
                }
                """.formatted(rule)).hasOnly(CONFLICTING_ACCESS, rule, "Products.count", "Keep one");
    }

    @Test
    void isOneOnAClass() {
        Source.of("""
                @PermitAll
                @DenyAll // <-
                class Products {
                    @Client
                    int count() { return 1; }
                    @Client
                    int total() { return 1; }
                }
                """).hasOnly(CONFLICTING_ACCESS, "@DenyAll", "Products", "Keep one");
    }

    @Test
    void namesARole() {
        Source.of("""
                class Products {
                    @Client
                    @RolesAllowed({}) // <-
                    int count() { return 1; }
                }
                """).hasOnly(EMPTY_ROLES, "@RolesAllowed", "Products.count", "write @DenyAll");
    }
}
