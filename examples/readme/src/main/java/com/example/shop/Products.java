package com.example.shop;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Invalidations;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Products {

    private final Catalogue catalogue;

    Products(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Client(CatalogContext.class)
    @PermitAll
    List<ProductView> products(CatalogContext which) {
        return catalogue.inCategory(which.category());
    }

    /** A read: one slot of the context. */
    @Client(ProductContext.class)
    @PermitAll
    ProductView product(long productId) {
        return catalogue.product(productId);
    }

    /** Another slot; one GET fetches both. */
    @Client(ProductContext.class)
    @PermitAll
    Stock stock(ProductContext product) {
        return new Stock(catalogue.stock(product.productId()));
    }

    @Client(ReviewsContext.class)
    @PermitAll
    List<Review> reviews(long productId, int page) {
        return catalogue.reviews(productId, page);
    }

    /** A mutation: what it makes stale, narrowed by name to this product and all pages of its reviews. */
    @Client
    @Affects({ProductContext.class, ReviewsContext.class})
    @RolesAllowed("USER")
    @Transactional
    Review addReview(long productId, @Valid ReviewForm review, Caller caller) throws AlreadyReviewed {
        String user = caller.id().orElseThrow();
        catalogue.reviewOf(productId, user).ifPresent(earlier -> {
            throw new AlreadyReviewed(earlier.date());
        });
        return catalogue.addReview(productId, user, review);
    }

    /** Narrowing by code, where names cannot say it. */
    @Client
    @Affects({CatalogContext.class, ProductContext.class})
    @RolesAllowed("ADMIN")
    @Transactional
    void discontinue(String sku, Invalidations invalidations) {
        invalidations.add(new ProductContext(catalogue.discontinue(sku)));
    }
}
