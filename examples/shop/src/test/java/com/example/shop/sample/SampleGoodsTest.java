package com.example.shop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleGoodsTest {

    final Words words = Words.read();
    final List<SampleProducts.Sample> products = new SampleProducts(1, words).all(Words.kinds());
    final List<SampleReviews.Sample> reviews = new SampleReviews(1, words).all(products, 5_000);

    @Test
    void are_the_same_every_time() {
        assertThat(new SampleProducts(1, words).all(Words.kinds())).isEqualTo(products);
        assertThat(new SampleReviews(1, words).all(products, 5_000)).isEqualTo(reviews);
    }

    @Test
    void are_500_products_with_names_of_their_own_in_10_categories() {
        assertThat(products)
                .extracting(sample -> sample.product().id())
                .startsWith(1L)
                .endsWith(500L)
                .hasSize(500);
        assertThat(products).extracting(sample -> sample.product().name()).doesNotHaveDuplicates();
        assertThat(products.stream().map(sample -> sample.product().category()).distinct())
                .hasSize(10);
    }

    @Test
    void are_reviews_of_which_hardly_two_read_alike() {
        assertThat(reviews).hasSize(5_000);
        assertThat(new HashSet<>(
                        reviews.stream().map(SampleReviews.Sample::text).toList()))
                .hasSizeGreaterThan(3_000);
    }

    @Test
    void differ_in_how_often_they_are_reviewed() {
        Map<Long, Long> counts =
                reviews.stream().collect(Collectors.groupingBy(SampleReviews.Sample::productId, Collectors.counting()));
        IntSummaryStatistics spread =
                counts.values().stream().mapToInt(Long::intValue).summaryStatistics();
        assertThat(counts).hasSizeLessThan(500);
        assertThat(spread.getMax()).isGreaterThan(20);
    }
}
