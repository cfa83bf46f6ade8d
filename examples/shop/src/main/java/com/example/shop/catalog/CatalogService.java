package com.example.shop.catalog;

import com.example.shop.Page;
import com.example.shop.product.Product;
import dev.mizan.Client;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class CatalogService {

    static final int PAGE_SIZE = 20;

    private final JdbcAggregateOperations rows;
    private final JdbcClient jdbc;

    CatalogService(JdbcAggregateOperations rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** A page of products, in the order in which they came to the shop. */
    @Client(CatalogContext.class)
    public Page<ProductSummary> products(CatalogContext which) {
        var page = PageRequest.of(Math.max(which.page(), 1) - 1, PAGE_SIZE, Sort.by("id"));
        return Page.of(rows.findAll(Query.query(matching(which)), Product.class, page), ProductSummary::of);
    }

    /** All categories, by name. */
    @Client(CategoriesContext.class)
    public List<Category> categories() {
        return jdbc.sql(
                        "select category as name, count(*) as products from product group by category order by category")
                .query(Category.class)
                .list();
    }

    private static Criteria matching(CatalogContext which) {
        Criteria criteria = Criteria.empty();
        if (which.category() != null && !which.category().isEmpty()) {
            criteria = criteria.and("category").is(which.category());
        }
        if (which.search() != null) {
            for (String word : which.search().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                criteria = criteria.and("searchText").like("%" + literally(word) + "%");
            }
        }
        return criteria;
    }

    /** A customer who searches for {@code 100%} means the character. */
    private static String literally(String word) {
        return word.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
