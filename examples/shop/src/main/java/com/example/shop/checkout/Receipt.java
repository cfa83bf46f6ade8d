package com.example.shop.checkout;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a user is told of an order.
 *
 * @param pieces of all lines together
 * @param total in euros
 */
public record Receipt(long orderId, long pieces, BigDecimal total) {

    static Receipt of(PurchaseOrder order) {
        return new Receipt(
                Objects.requireNonNull(order.id(), "A stored order has an id"),
                order.lines().stream().mapToLong(OrderLine::quantity).sum(),
                order.total());
    }
}
