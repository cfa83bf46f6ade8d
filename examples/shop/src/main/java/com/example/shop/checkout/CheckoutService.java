package com.example.shop.checkout;

import com.example.shop.cart.CartContext;
import com.example.shop.cart.Carts;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Products;
import com.example.shop.product.Stocks;
import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Invalidations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CheckoutService {

    private final Carts carts;
    private final Products products;
    private final Stocks stocks;
    private final PurchaseOrders orders;
    private final Clock clock;

    CheckoutService(Carts carts, Products products, Stocks stocks, PurchaseOrders orders, Clock clock) {
        this.carts = carts;
        this.products = products;
        this.stocks = stocks;
        this.orders = orders;
        this.clock = clock;
    }

    /** The caller's last order; null before the first. */
    @Client(LastOrderContext.class)
    public @Nullable Receipt lastOrder(Caller caller) {
        return orders.findFirstByUsernameOrderByIdDesc(caller.id().orElseThrow())
                .map(Receipt::of)
                .orElse(null);
    }

    /** Orders what is in the caller's cart and empties it; takes all the stock it needs, or none. */
    @Client
    @Affects(
            value = {CartContext.class, LastOrderContext.class},
            callerOnly = true)
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    @Transactional
    public Receipt checkout(Caller caller, Invalidations invalidations) throws CartEmpty, OutOfStock {
        String username = caller.id().orElseThrow();
        carts.lock(username);
        List<OrderLine> lines = carts.get(username).lines().stream()
                .map(line -> new OrderLine(line.productId(), line.name(), line.price(), line.quantity()))
                .toList();
        if (lines.isEmpty()) {
            throw new CartEmpty();
        }
        take(lines, invalidations);
        carts.clear(username);
        return Receipt.of(orders.save(PurchaseOrder.of(lines, null, username, clock.instant())));
    }

    /**
     * Orders products by their numbers, to an address, and takes them out of the caller's cart; takes all the stock it
     * needs, or none.
     */
    @Client
    @Affects(
            value = {CartContext.class, LastOrderContext.class},
            callerOnly = true)
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    @Transactional
    public Receipt placeOrder(@NotNull @Valid OrderForm order, Caller caller, Invalidations invalidations)
            throws ProductNotFound, OutOfStock {
        String username = caller.id().orElseThrow();
        carts.lock(username);
        List<OrderLine> lines = linesOf(order);
        take(lines, invalidations);
        lines.forEach(line -> carts.remove(username, line.productId()));
        return Receipt.of(orders.save(PurchaseOrder.of(lines, order.address(), username, clock.instant())));
    }

    /** A line per product, at the price of all its pieces. */
    private List<OrderLine> linesOf(OrderForm order) {
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        order.lines().forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        List<OrderLine> lines = new ArrayList<>();
        quantities.forEach((productId, quantity) -> {
            String name = products.get(productId).name();
            BigDecimal price = products.price(productId, quantity).orElseThrow();
            lines.add(new OrderLine(productId, name, price, quantity));
        });
        return lines;
    }

    private void take(List<OrderLine> lines, Invalidations invalidations) {
        for (OrderLine line : inLockingOrder(lines)) {
            if (!stocks.take(line.productId(), line.quantity())) {
                int available = stocks.get(line.productId()).quantity();
                throw new OutOfStock(line.productId(), line.name(), line.quantity(), available);
            }
            invalidations.add(new ProductContext(line.productId()));
        }
    }

    /** Two orders that take their rows in the same order wait for each other instead of blocking each other. */
    private static List<OrderLine> inLockingOrder(List<OrderLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(OrderLine::productId))
                .toList();
    }
}
