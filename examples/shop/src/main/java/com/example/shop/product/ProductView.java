package com.example.shop.product;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a product's page shows.
 *
 * @param price in euros
 * @param prices for those who buy more, by quantity
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
        List<PriceStep> prices,
        String picture,
        Rating rating) {

    public ProductView {
        prices = List.copyOf(prices);
    }

    static ProductView of(Product product, List<PriceStep> prices, Rating rating) {
        return new ProductView(
                product.id(),
                product.name(),
                product.category(),
                product.maker(),
                product.material(),
                product.description(),
                product.price(),
                prices,
                product.picture(),
                rating);
    }
}
