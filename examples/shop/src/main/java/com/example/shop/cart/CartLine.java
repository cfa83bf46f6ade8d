package com.example.shop.cart;

import java.math.BigDecimal;

/**
 * Pieces of one product in a cart.
 *
 * @param picture path of its picture
 * @param price of one piece now, for those who buy that many, in euros
 * @param total of all its pieces, in euros
 */
public record CartLine(long productId, String name, String picture, BigDecimal price, int quantity, BigDecimal total) {

    static CartLine of(long productId, String name, String picture, BigDecimal price, int quantity) {
        BigDecimal total = price.multiply(BigDecimal.valueOf(quantity));
        return new CartLine(productId, name, picture, price, quantity, total);
    }
}
