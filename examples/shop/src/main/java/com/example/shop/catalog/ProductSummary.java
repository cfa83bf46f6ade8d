package com.example.shop.catalog;

import com.example.shop.product.Product;
import java.math.BigDecimal;

/**
 * What a list shows of a product.
 *
 * @param price in euros
 * @param picture path of its picture
 */
public record ProductSummary(long id, String name, String category, String maker, BigDecimal price, String picture) {

    static ProductSummary of(Product product) {
        return new ProductSummary(
                product.id(), product.name(), product.category(), product.maker(), product.price(), product.picture());
    }
}
