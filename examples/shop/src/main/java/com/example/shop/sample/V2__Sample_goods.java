package com.example.shop.sample;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/** Fills the tables after they were made. Its name tells Flyway its version. */
@Component
class V2__Sample_goods extends BaseJavaMigration {

    private static final long SEED = 20261123;
    private static final int REVIEWS = 5_000;

    @Override
    public void migrate(Context context) {
        var tables = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        Words words = Words.read();
        List<SampleProducts.Sample> products = new SampleProducts(SEED, words).all(Words.kinds());
        List<SampleReviews.Sample> reviews = new SampleReviews(SEED, words).all(products, REVIEWS);
        addUsers(tables);
        addProducts(tables, products);
        addReviews(tables, reviews);
    }

    private static void addUsers(JdbcTemplate tables) {
        String password =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("shop");
        for (String name : List.of("Ann", "Bob", "Ada")) {
            String username = name.toLowerCase(Locale.ROOT);
            tables.update(
                    "insert into users (username, password, enabled, display_name) values (?, ?, true, ?)",
                    username,
                    password,
                    name);
            tables.update("insert into authorities (username, authority) values (?, 'ROLE_USER')", username);
        }
        tables.update("insert into authorities (username, authority) values ('ada', 'ROLE_ADMIN')");
    }

    private static void addProducts(JdbcTemplate tables, List<SampleProducts.Sample> products) {
        tables.batchUpdate(
                """
                insert into product (id, name, category, maker, material, description, price, kind, palette, search_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                products.stream()
                        .map(SampleProducts.Sample::product)
                        .map(product -> new Object[] {
                            product.id(),
                            product.name(),
                            product.category(),
                            product.maker(),
                            product.material(),
                            product.description(),
                            product.price(),
                            product.kind(),
                            product.palette(),
                            product.searchText()
                        })
                        .toList());
        tables.batchUpdate(
                "insert into stock (product_id, quantity) values (?, ?)",
                products.stream()
                        .map(sample -> new Object[] {sample.product().id(), sample.stock()})
                        .toList());
    }

    private static void addReviews(JdbcTemplate tables, List<SampleReviews.Sample> reviews) {
        tables.batchUpdate(
                "insert into review (product_id, author, rating, title, text, date) values (?, ?, ?, ?, ?, ?)",
                reviews.stream()
                        .map(review -> new Object[] {
                            review.productId(),
                            review.author(),
                            review.rating(),
                            review.title(),
                            review.text(),
                            review.date()
                        })
                        .toList());
    }
}
