package com.example.shop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the example's data is: an application's own repository. */
interface Catalogue {

    List<ProductView> inCategory(@Nullable String category);

    ProductView product(long id);

    int stock(long productId);

    List<Review> reviews(long productId, int page);

    Optional<Review> reviewOf(long productId, String user);

    Review addReview(long productId, String user, ReviewForm review);

    long discontinue(String sku);
}
