package dev.mizan.test.shop;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Invalidations;
import dev.mizan.Patch;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Functions of every kind. */
@Service
public class Reviews {

    private final Store store;

    Reviews(Store store) {
        this.store = store;
    }

    public record Product(long id, @Nullable String name) {}

    @Client(ProductContext.class)
    @PermitAll
    Product product(long productId) {
        return new Product(productId, productId == 1 ? null : "Product " + productId);
    }

    @Client(ProductContext.class)
    @PermitAll
    Payment payment(ProductContext product) {
        return new Payment.Card("4711");
    }

    @Client(ReviewsContext.class)
    @PermitAll
    List<Review> reviews(long productId, int page) {
        return store.reviews(productId, page);
    }

    @Client(CartContext.class)
    String cart(Caller caller) {
        return "cart of " + caller.id().orElse("nobody");
    }

    @Client
    @Affects({ProductContext.class, ReviewsContext.class})
    @RolesAllowed("USER")
    @Transactional
    public Review addReview(long productId, @Valid Review review) throws AlreadyReviewed {
        if (productId == 13) {
            throw new AlreadyReviewed();
        }
        store.add(productId, review);
        return review;
    }

    @Client
    @Affects(ProductContext.class)
    @RolesAllowed("ADMIN")
    void discontinue(String sku, Invalidations invalidations) {
        invalidations.add(new ProductContext(Long.parseLong(sku)));
    }

    @Client
    @Affects(value = CartContext.class, callerOnly = true)
    void addToCart(long productId) {}

    @Client
    @Affects(value = ReviewsContext.class, broad = true)
    @PermitAll
    void recount(long productId) {}

    @Client
    @PermitAll
    String rename(long productId, Patch<String> name) {
        return name.isPresent() ? String.valueOf(name.value()) : "as it was";
    }

    @Client
    @PermitAll
    Payment pay(List<Payment> parts) {
        return parts.get(parts.size() - 1);
    }

    @Client
    @PermitAll
    @PreAuthorize("hasRole('ADMIN')")
    public String guarded() {
        return "guarded";
    }

    @Client
    @PermitAll
    void breaks() {
        throw new IllegalStateException("a secret");
    }

    @Affects(ReviewsContext.class)
    public void nightly() {}
}
