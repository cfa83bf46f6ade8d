package com.example.shop.review;

import static com.example.shop.TestCaller.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.shop.Page;
import com.example.shop.ShopTest;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Rating;
import com.example.shop.product.Ratings;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class ReviewServiceTest {

    @Autowired
    ReviewService reviews;

    @Autowired
    Ratings ratings;

    @Test
    void a_new_review_stands_first_under_the_authors_name() {
        reviews.addReview(3, new ReviewForm(4, " Good ", " As described. "), ANN);
        ReviewView first = reviews.reviews(new ReviewsContext(3, 1)).items().get(0);
        assertThat(first.author()).isEqualTo("Ann");
        assertThat(first.rating()).isEqualTo(4);
        assertThat(first.title()).isEqualTo("Good");
        assertThat(first.text()).isEqualTo("As described.");
    }

    @Test
    void a_new_review_counts_at_once() {
        Rating before = reviews.rating(4);
        reviews.addReview(4, new ReviewForm(1, "Broken", "It broke."), ANN);
        Rating after = reviews.rating(4);
        assertThat(after.count()).isEqualTo(before.count() + 1);
        assertThat(after.average())
                .isCloseTo((before.average() * before.count() + 1) / after.count(), Offset.offset(1e-9));
    }

    @Test
    void pages_hold_every_review_once_and_newest_first() {
        long popular = LongStream.rangeClosed(1, 500)
                .filter(id -> ratings.of(id).count() > 20)
                .findFirst()
                .orElseThrow();
        Page<ReviewView> first = reviews.reviews(new ReviewsContext(popular, 1));
        Page<ReviewView> second = reviews.reviews(new ReviewsContext(popular, 2));
        assertThat(first.items()).hasSize(ReviewService.PAGE_SIZE);
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        assertThat(second.items().get(0).date())
                .isBeforeOrEqualTo(first.items().get(9).date());
        assertThat(first.total()).isEqualTo(ratings.of(popular).count());
    }

    @Test
    void a_product_that_does_not_exist_has_no_reviews_and_takes_none() {
        assertThatThrownBy(() -> reviews.reviews(new ReviewsContext(0, 1))).isInstanceOf(ProductNotFound.class);
        assertThatThrownBy(() -> reviews.addReview(0, new ReviewForm(1, "t", "t"), ANN))
                .isInstanceOf(ProductNotFound.class);
    }
}
