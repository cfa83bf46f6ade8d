package com.example.shop.product;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code price_step}. */
@Repository
public class PriceSteps {

    private final JdbcClient jdbc;

    PriceSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the steps of a product, by quantity. */
    public List<PriceStep> of(long productId) {
        return jdbc.sql("select quantity, price from price_step where product_id = ? order by quantity")
                .param(productId)
                .query(PriceStep.class)
                .list();
    }

    /** Sets all steps of a product that exists; no two are of one quantity. */
    @Transactional
    public void set(long productId, List<PriceStep> steps) {
        jdbc.sql("delete from price_step where product_id = ?").param(productId).update();
        for (PriceStep step : steps) {
            jdbc.sql("insert into price_step (product_id, quantity, price) values (?, ?, ?)")
                    .params(productId, step.quantity(), step.price())
                    .update();
        }
    }
}
