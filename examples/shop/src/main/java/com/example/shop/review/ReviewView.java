package com.example.shop.review;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A review.
 *
 * @param author the name that others see
 * @param rating 1 to 5 stars
 */
public record ReviewView(long id, String author, int rating, String title, String text, LocalDate date) {

    static ReviewView of(Review review) {
        return new ReviewView(
                Objects.requireNonNull(review.id(), "A stored review has an id"),
                review.author(),
                review.rating(),
                review.title(),
                review.text(),
                review.date());
    }
}
