package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

class CorrectProgramTest {

    @Test
    void compilesWithoutAnyDiagnostic() {
        Compilation shop = Source.compile(JavaFileObjects.forSourceString("shop.Products", """
                package shop;

                import dev.mizan.*;
                import dev.mizan.Default;
                import jakarta.annotation.security.*;
                import jakarta.validation.Valid;
                import jakarta.validation.constraints.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.*;
                import org.jspecify.annotations.*;

                @NullMarked
                class Products {

                    record ProductContext(long productId) {}
                    record ReviewsContext(long productId, @Default("1") int page) {}
                    @MizanContext(name = "shelf") @PermitAll record CatalogContext(@Nullable String category) {}
                    record CartContext() {}

                    record ProductView(long id, String name, BigDecimal price, Map<String, List<@Nullable String>> tags) {}
                    record ReviewForm(@Min(1) @Max(5) int rating, @NotBlank String text, @Default("false") boolean anonymous) {}
                    record Review(long id, LocalDate date) {}
                    record Page<T>(List<T> items, int total) {}
                    sealed interface Payment permits Card, Invoice {}
                    record Card(String number) implements Payment {}
                    record Invoice() implements Payment {}

                    @ClientError(status = 409)
                    static class AlreadyReviewed extends RuntimeException {
                        private static final long serialVersionUID = 1L;
                        public LocalDate details() { return LocalDate.MIN; }
                    }

                    @Client(ProductContext.class) @PermitAll
                    Optional<ProductView> product(long productId) { return Optional.empty(); }

                    @Client(ProductContext.class) @PermitAll
                    int stock(ProductContext product) { return 1; }

                    @Client(ReviewsContext.class) @PermitAll
                    Page<Review> reviews(ReviewsContext which) { return new Page<>(List.of(), 0); }

                    @Client(CatalogContext.class)
                    List<ProductView> products(@Nullable String category) { return List.of(); }

                    @Client(CartContext.class)
                    List<Long> cart(Caller caller) { return List.of(); }

                    @Client @Affects({ProductContext.class, ReviewsContext.class}) @RolesAllowed("USER")
                    Review addReview(long productId, @Valid ReviewForm review) throws AlreadyReviewed {
                        throw new AlreadyReviewed();
                    }

                    @Client
                    @Affects(CatalogContext.class)
                    @Affects(value = CartContext.class, callerOnly = true)
                    void checkout(Payment payment, Invalidations invalidations) {}

                    @Client @Affects(CartContext.class)
                    dev.mizan.Redirect reorder(long orderId) { return dev.mizan.Redirect.to("/cart"); }

                    @Client
                    byte[] label(@Default("100") int width, Patch<String> text, UUID... ids) { return new byte[0]; }

                    @Affects(ProductContext.class)
                    void restock() {}
                }
                """));

        assertThat(shop.diagnostics()).isEmpty();
        assertThat(shop.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void thatDoesNotCompileIsLeftToTheCompiler() {
        Compilation shop = Source.compile(JavaFileObjects.forSourceString("shop.Products", """
                package shop;

                class Products {
                    @dev.mizan.Client(MissingContext.class)
                    MissingView product(MissingId id) { return null; }
                }
                """));

        assertThat(shop.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getMessage(null)).contains("cannot find symbol"));
    }
}
