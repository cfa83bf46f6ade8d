package com.example.shop.review;

import com.example.shop.Page;
import com.example.shop.account.Users;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Products;
import com.example.shop.product.Rating;
import com.example.shop.product.Ratings;
import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReviewService {

    static final int PAGE_SIZE = 10;

    private final Products products;
    private final Ratings ratings;
    private final Reviews reviews;
    private final Users users;
    private final Clock clock;

    ReviewService(Products products, Ratings ratings, Reviews reviews, Users users, Clock clock) {
        this.products = products;
        this.ratings = ratings;
        this.reviews = reviews;
        this.users = users;
        this.clock = clock;
    }

    /** A page of reviews, newest first. */
    @Client(ReviewsContext.class)
    public Page<ReviewView> reviews(ReviewsContext which) throws ProductNotFound {
        var newestFirst = Sort.by("date", "id").descending();
        var page = PageRequest.of(Math.max(which.page(), 1) - 1, PAGE_SIZE, newestFirst);
        products.get(which.productId());
        return Page.of(reviews.findByProductId(which.productId(), page), ReviewView::of);
    }

    /** Average and count over all pages. */
    @Client(ReviewsContext.class)
    public Rating rating(long productId) {
        return ratings.of(productId);
    }

    /** Adds the caller's review. */
    @Client
    @Affects({ProductContext.class, ReviewsContext.class})
    @RolesAllowed("USER")
    @Transactional
    public ReviewView addReview(long productId, @NotNull @Valid ReviewForm review, Caller caller)
            throws ProductNotFound {
        products.get(productId);
        return ReviewView.of(reviews.save(new Review(
                null,
                productId,
                users.displayName(caller.id().orElseThrow()),
                review.rating(),
                review.title().strip(),
                review.text().strip(),
                LocalDate.now(clock))));
    }
}
