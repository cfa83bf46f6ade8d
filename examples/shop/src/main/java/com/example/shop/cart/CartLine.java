package com.example.shop.cart;

import java.math.BigDecimal;

/**
 * Pieces of one product in a cart.
 *
 * @param price of one piece now, in euros
 * @param picture path of an SVG picture
 */
public record CartLine(long productId, String name, String picture, BigDecimal price, int quantity) {

    BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
