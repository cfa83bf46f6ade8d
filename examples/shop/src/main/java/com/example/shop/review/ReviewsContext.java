package com.example.shop.review;

import dev.mizan.Default;
import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;

/**
 * A page of a product's reviews.
 *
 * @param page from 1; one beyond the last is empty
 */
@PermitAll
@MizanContext(cache = "10m")
public record ReviewsContext(long productId, @Default("1") int page) {}
