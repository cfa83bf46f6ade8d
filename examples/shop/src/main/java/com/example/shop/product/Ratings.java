package com.example.shop.product;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Averages over the table {@code review}. */
@Repository
public class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rating of(long productId) {
        return jdbc.sql("select coalesce(avg(cast(rating as double precision)), 0) as average, count(*) as count"
                        + " from review where product_id = ?")
                .param(productId)
                .query((row, number) -> new Rating(row.getDouble("average"), row.getInt("count")))
                .single();
    }
}
