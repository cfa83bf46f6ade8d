package com.example.shop.cart;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a user means to buy.
 *
 * @param lines one per product, in the order in which they were first added
 * @param total of all lines, in euros
 */
public record Cart(List<CartLine> lines, BigDecimal total) {

    public Cart {
        lines = List.copyOf(lines);
    }

    static Cart of(List<CartLine> lines) {
        return new Cart(lines, lines.stream().map(CartLine::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
