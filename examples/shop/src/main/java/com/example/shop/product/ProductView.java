package com.example.shop.product;

import java.math.BigDecimal;

/**
 * What a product's page shows.
 *
 * @param price in euros
 * @param picture path of its picture
 */
public record ProductView(
        long id,
        String name,
        String category,
        String maker,
        String material,
        String description,
        BigDecimal price,
        String picture,
        Rating rating) {

    static ProductView of(Product product, Rating rating) {
        return new ProductView(
                product.id(),
                product.name(),
                product.category(),
                product.maker(),
                product.material(),
                product.description(),
                product.price(),
                product.picture(),
                rating);
    }
}
