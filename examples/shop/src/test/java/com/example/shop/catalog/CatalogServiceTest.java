package com.example.shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.Page;
import com.example.shop.ShopTest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CatalogServiceTest {

    @Autowired
    CatalogService catalog;

    Page<ProductSummary> products(@Nullable String category, @Nullable String search, int page) {
        return catalog.products(new CatalogContext(category, search, page));
    }

    @Nested
    class Pages {

        @Test
        void together_hold_every_product_once() {
            Set<Long> ids = new HashSet<>();
            for (int page = 1; page <= 25; page++) {
                products(null, null, page)
                        .items()
                        .forEach(product -> assertThat(ids.add(product.id())).isTrue());
            }
            assertThat(ids).hasSize(500).contains(1L, 500L);
        }

        @Test
        void say_how_many_there_are() {
            Page<ProductSummary> page = products(null, null, 2);
            assertThat(page.items()).hasSize(CatalogService.PAGE_SIZE);
            assertThat(page.page()).isEqualTo(2);
            assertThat(page.pages()).isEqualTo(25);
            assertThat(page.total()).isEqualTo(500);
        }

        @Test
        void keep_one_order() {
            assertThat(products(null, null, 1).items()).isSortedAccordingTo(Comparator.comparing(ProductSummary::id));
        }

        @Test
        void beyond_the_last_are_empty_and_know_the_total() {
            assertThat(products(null, null, 26).items()).isEmpty();
            assertThat(products(null, null, Integer.MAX_VALUE).total()).isEqualTo(500);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
        void before_the_first_are_the_first(int page) {
            assertThat(products(null, null, page)).isEqualTo(products(null, null, 1));
        }

        @Test
        void of_nothing_are_one_empty_page() {
            assertThat(products(null, "no such thing", 1)).isEqualTo(new Page<>(List.of(), 1, 1, 0));
        }
    }

    @Nested
    class Category_filter {

        @Test
        void gives_only_that_category() {
            Page<ProductSummary> page = products("Garden", null, 1);
            assertThat(page.total()).isEqualTo(50);
            assertThat(page.items()).allMatch(product -> product.category().equals("Garden"));
        }

        @Test
        void knows_every_category_with_its_size() {
            assertThat(catalog.categories())
                    .hasSize(10)
                    .allMatch(category -> products(category.name(), null, 1).total() == category.products());
        }

        @Test
        void gives_nothing_for_a_category_that_does_not_exist() {
            assertThat(products("Submarines", null, 1).items()).isEmpty();
        }
    }

    @Nested
    class Search {

        @ParameterizedTest
        @ValueSource(strings = {"teapot", "TEAPOT", "  teapot  ", "tea pot"})
        void ignores_case_and_space(String search) {
            assertThat(products("Kitchen", search, 1).items()).hasSizeGreaterThanOrEqualTo(10);
        }

        @Test
        void wants_all_words_in_any_order() {
            assertThat(products(null, "clock wall", 1).total())
                    .isEqualTo(products(null, "wall clock", 1).total())
                    .isBetween(10L, 499L);
        }

        @Test
        void looks_at_names_makers_and_descriptions() {
            ProductSummary some = products(null, null, 3).items().get(7);
            assertThat(products(null, some.name(), 1).items()).contains(some);
            assertThat(products(null, some.maker() + " " + some.name(), 1).items())
                    .containsExactly(some);
            assertThat(products(null, "strainer lifts out", 1).total()).isEqualTo(10);
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "\\", "t%t", "te_pot", "' or 1=1 --"})
        void takes_special_characters_literally(String search) {
            assertThat(products(null, search, 1).items()).isEmpty();
        }

        @Test
        void of_blanks_finds_everything() {
            assertThat(products(null, "  ", 1).total()).isEqualTo(500);
        }
    }
}
