package com.example.shop.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.Page;
import com.example.shop.ShopTest;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Rating;
import com.example.shop.product.Ratings;
import dev.mizan.http.ErrorCode;
import dev.mizan.test.FunctionCall;
import dev.mizan.test.MizanTester;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

@ShopTest
class ReviewServiceTest {

    @Autowired
    MizanTester mizan;

    @Autowired
    Ratings ratings;

    FunctionCall addReview(long productId, int rating, String title, String text) {
        return mizan.user("ann", "USER")
                .call("addReview")
                .with("productId", productId)
                .with("review", new ReviewForm(rating, title, text));
    }

    Page<ReviewView> reviews(long productId, int page) {
        return mizan.read(new ReviewsContext(productId, page))
                .slot("reviews", new ParameterizedTypeReference<Page<ReviewView>>() {});
    }

    Rating rating(long productId) {
        return mizan.read(new ReviewsContext(productId, 1)).slot("rating", Rating.class);
    }

    @Test
    void a_new_review_stands_first_under_the_authors_name() {
        addReview(3, 4, " Good ", " As described. ").succeeds();
        ReviewView first = reviews(3, 1).items().get(0);
        assertThat(first.author()).isEqualTo("Ann");
        assertThat(first.rating()).isEqualTo(4);
        assertThat(first.title()).isEqualTo("Good");
        assertThat(first.text()).isEqualTo("As described.");
    }

    @Test
    void a_new_review_counts_at_once() {
        Rating before = rating(4);
        addReview(4, 1, "Broken", "It broke.").succeeds();
        Rating after = rating(4);
        assertThat(after.count()).isEqualTo(before.count() + 1);
        assertThat(after.average())
                .isCloseTo((before.average() * before.count() + 1) / after.count(), Offset.offset(1e-9));
    }

    @Test
    void a_new_review_makes_its_product_and_all_pages_of_its_reviews_stale() {
        addReview(3, 5, "Good", "As described.")
                .succeeds()
                .invalidated(new ProductContext(3))
                .invalidatedWhere(ReviewsContext.class, "productId", 3L)
                .invalidatedNothingElse();
    }

    @Test
    void a_review_has_stars_a_title_and_a_text() {
        addReview(3, 6, " ", "")
                .fails(ErrorCode.VALIDATION_FAILED)
                .withField("review.rating", "Max")
                .withField("review.title", "NotBlank")
                .withField("review.text", "NotBlank")
                .withErrors(3)
                .invalidatedNothing();
    }

    @Test
    void pages_hold_every_review_once_and_newest_first() {
        long popular = LongStream.rangeClosed(1, 500)
                .filter(id -> ratings.of(id).count() > 20)
                .findFirst()
                .orElseThrow();
        Page<ReviewView> first = reviews(popular, 1);
        Page<ReviewView> second = reviews(popular, 2);
        assertThat(first.items()).hasSize(ReviewService.PAGE_SIZE);
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        assertThat(second.items().get(0).date())
                .isBeforeOrEqualTo(first.items().get(9).date());
        assertThat(first.total()).isEqualTo(ratings.of(popular).count());
    }

    @Test
    void a_product_that_does_not_exist_has_no_reviews_and_takes_none() {
        mizan.read(new ReviewsContext(0, 1)).fails(ProductNotFound.class);
        addReview(0, 1, "t", "t").fails(ProductNotFound.class);
    }
}
