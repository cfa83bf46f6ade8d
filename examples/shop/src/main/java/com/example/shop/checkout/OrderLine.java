package com.example.shop.checkout;

import java.math.BigDecimal;

/** Pieces of one product in an order. */
record OrderLine(long productId, String name, BigDecimal price, int quantity) {

    BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
