package dev.mizan.bench;

import dev.mizan.bench.ProductPage.Product;
import dev.mizan.bench.ProductPage.Review;
import dev.mizan.bench.ProductPage.Stock;
import java.util.List;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products in a database, with their reviews and their stock. */
@Component
class Catalogue {

    private final JdbcClient database;

    Catalogue(JdbcClient database) {
        this.database = database;
    }

    Product product(long id) {
        return database.sql("select description, id, name, price from product where id = ?")
                .param(id)
                .query((row, number) ->
                        new Product(row.getString(1), row.getLong(2), row.getString(3), row.getDouble(4)))
                .single();
    }

    List<Review> reviews(long id) {
        return database.sql("select author, id, rating, text from review where product = ? order by id desc")
                .param(id)
                .query((row, number) -> new Review(row.getString(1), row.getLong(2), row.getInt(3), row.getString(4)))
                .list();
    }

    List<Stock> stock(long id) {
        return database.sql("select quantity, warehouse from stock where product = ? order by warehouse")
                .param(id)
                .query((row, number) -> new Stock(row.getInt(1), row.getString(2)))
                .list();
    }

    ProductPage page(long id) {
        return new ProductPage(product(id), reviews(id), stock(id));
    }

    /** The same, kept by Spring in one entry. */
    @Cacheable("page")
    public ProductPage kept(long id) {
        return page(id);
    }
}
