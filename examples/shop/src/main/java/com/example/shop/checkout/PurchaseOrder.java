package com.example.shop.checkout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What a user bought, at the prices of that moment.
 *
 * @param id null until it is stored
 * @param address null if the order is fetched
 */
record PurchaseOrder(
        @Id @Nullable Long id,
        String username,
        Instant ordered,
        BigDecimal total,
        @Embedded.Nullable(prefix = "to_") @Nullable Address address,
        List<OrderLine> lines) {

    static PurchaseOrder of(List<OrderLine> lines, @Nullable Address address, String username, Instant now) {
        BigDecimal total = lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PurchaseOrder(null, username, now, total, address, lines);
    }
}
