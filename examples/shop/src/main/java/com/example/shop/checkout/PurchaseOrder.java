package com.example.shop.checkout;

import com.example.shop.cart.Cart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What a user bought, at the prices of that moment; {@code id} is null until it is stored. */
record PurchaseOrder(@Id @Nullable Long id, String username, Instant ordered, BigDecimal total, List<OrderLine> lines) {

    static PurchaseOrder of(Cart cart, String username, Instant now) {
        List<OrderLine> lines = cart.lines().stream()
                .map(line -> new OrderLine(line.productId(), line.name(), line.price(), line.quantity()))
                .toList();
        return new PurchaseOrder(null, username, now, cart.total(), lines);
    }
}
