package dev.mizan.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import dev.mizan.Redirect;
import dev.mizan.function.Registry;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What these tests publish. It remembers what ran. */
@SuppressWarnings("unused")
class Shop {

    record ProductContext(long productId) {}

    record ReviewsContext(
            long productId, @Min(1) @Default("1") int page) {}

    record CatalogContext(@Nullable String category) {}

    record CartContext() {}

    record StaffContext() {}

    record BrokenContext() {}

    record OddContext(int number) {
        OddContext {
            if (number % 2 == 0) {
                throw new IllegalArgumentException("secret " + number);
            }
        }
    }

    record Product(String name, long id, Map<String, Integer> sizes) {}

    record Line(
            @JsonProperty("article") @NotBlank String sku,
            @Min(1) int quantity) {}

    record ReviewForm(
            @Min(1) @Max(5) int rating,
            @NotBlank String title,
            @Size(max = 2) List<@Size(max = 3, message = "${validatedValue} is too long") String> tags,
            @Valid List<Line> lines,
            Map<String, @Valid Line> byName) {

        @AssertTrue(message = "a title of a good review is long")
        boolean isFitting() {
            return rating < 5 || title.length() > 1;
        }
    }

    @ClientError
    static class OutOfStock extends RuntimeException {

        private final int left;

        OutOfStock(int left) {
            super("There are not enough left.");
            this.left = left;
        }

        public Map<String, Integer> details() {
            return Map.of("left", left);
        }
    }

    /** An argument that tells when it is made. */
    record Witness(String text) {

        static final List<String> MADE = new ArrayList<>();

        Witness {
            MADE.add(text);
        }
    }

    final List<String> ran = new ArrayList<>();

    @Client(ProductContext.class)
    @PermitAll
    Product product(long productId) {
        return new Product("Pen", productId, Map.of("b", 2, "a", 1));
    }

    @Client(ProductContext.class)
    @PermitAll
    int available(ProductContext product) {
        return (int) product.productId() * 2;
    }

    @Client(ReviewsContext.class)
    @PermitAll
    List<Integer> reviews(long productId, @Max(9) int page) {
        return List.of((int) productId, page);
    }

    @Client(CatalogContext.class)
    @PermitAll
    String products(@Nullable String category) {
        return "in " + category;
    }

    @Client(CartContext.class)
    String cart(Caller caller) {
        return "cart of " + caller.id().orElse("nobody");
    }

    @Client(StaffContext.class)
    @RolesAllowed("ADMIN")
    String staff() {
        ran.add("staff");
        return "";
    }

    @Client(BrokenContext.class)
    @PermitAll
    String alright() {
        return "fine";
    }

    @Client(BrokenContext.class)
    @PermitAll
    String broken() {
        throw new IllegalStateException("password=hunter2");
    }

    @Client(OddContext.class)
    @PermitAll
    int odd(int number) {
        return number;
    }

    @Client
    @PermitAll
    String echo(String text, @Nullable Integer times, @Default("!") String end) {
        ran.add("echo");
        return text + times + end;
    }

    @Client
    @Affects({ProductContext.class, ReviewsContext.class})
    @PermitAll
    void rename(long productId, String name) {
        ran.add("rename");
    }

    @Client
    @Affects(ReviewsContext.class)
    @PermitAll
    void addReview(long productId, @Valid ReviewForm review) {
        ran.add("addReview");
    }

    @Client
    @Affects(ProductContext.class)
    @PermitAll
    double unwritable(long productId) {
        return Double.NaN;
    }

    @Client
    @Affects(ProductContext.class)
    @PermitAll
    void buy(long productId, int quantity) throws OutOfStock {
        throw new OutOfStock(2);
    }

    @Client
    @Affects(ProductContext.class)
    @PermitAll
    void crash(long productId) {
        throw new IllegalStateException("password=hunter2");
    }

    @ClientError(status = 302)
    static class Elsewhere extends RuntimeException {}

    @ClientError
    static class Undeclared extends RuntimeException {}

    @Client
    @PermitAll
    void undeclared(boolean wrongly) {
        throw wrongly ? new Elsewhere() : new Undeclared();
    }

    @Client
    @Affects(ProductContext.class)
    @PermitAll
    @Nullable
    Redirect open(long productId, @Nullable String page) {
        ran.add("open");
        return page == null ? null : Redirect.to(page);
    }

    @Client
    @PermitAll
    void forbidden() {
        throw new SecurityException("password=hunter2");
    }

    @Client
    @Affects({CatalogContext.class, CartContext.class})
    @PermitAll
    void discontinue(Invalidations invalidations) {
        invalidations.add(new CatalogContext("pens")).forUser("eve").all(CartContext.class);
    }

    @Client
    @RolesAllowed("ADMIN")
    void witness(Witness witness) {
        ran.add("witness");
    }

    @Client
    @DenyAll
    void denied() {
        ran.add("denied");
    }

    @Client
    void members() {
        ran.add("members");
    }

    void notPublished() {
        ran.add("notPublished");
    }

    static Registry registry() {
        return Registry.of(Stream.of(Shop.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList());
    }
}
