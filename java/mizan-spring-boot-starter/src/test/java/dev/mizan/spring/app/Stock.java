package dev.mizan.spring.app;

import dev.mizan.Affects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A bean that no browser calls, with a transaction of its own. */
@Service
class Stock {

    private final JdbcClient database;

    Stock(JdbcClient database) {
        this.database = database;
    }

    @Affects(Shop.ProductContext.class)
    @Transactional
    void restock(long productId) {
        database.sql("insert into review (product_id, text) values (?, ?)")
                .params(productId, "restocked")
                .update();
    }
}
