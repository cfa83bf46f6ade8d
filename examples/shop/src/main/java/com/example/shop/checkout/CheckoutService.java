package com.example.shop.checkout;

import com.example.shop.cart.Cart;
import com.example.shop.cart.CartContext;
import com.example.shop.cart.CartLine;
import com.example.shop.cart.Carts;
import com.example.shop.product.ProductContext;
import com.example.shop.product.Stocks;
import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Invalidations;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CheckoutService {

    private final Carts carts;
    private final Stocks stocks;
    private final PurchaseOrders orders;
    private final Clock clock;

    CheckoutService(Carts carts, Stocks stocks, PurchaseOrders orders, Clock clock) {
        this.carts = carts;
        this.stocks = stocks;
        this.orders = orders;
        this.clock = clock;
    }

    /** Orders what is in the caller's cart and empties it; takes all the stock it needs, or none. */
    @Client
    @Affects(value = CartContext.class, callerOnly = true)
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    @Transactional
    public Receipt checkout(Caller caller, Invalidations invalidations) throws CartEmpty, OutOfStock {
        String username = caller.id().orElseThrow();
        carts.lock(username);
        Cart cart = carts.get(username);
        if (cart.lines().isEmpty()) {
            throw new CartEmpty();
        }
        for (CartLine line : inLockingOrder(cart)) {
            if (!stocks.take(line.productId(), line.quantity())) {
                int available = stocks.get(line.productId()).quantity();
                throw new OutOfStock(line.productId(), line.name(), line.quantity(), available);
            }
            invalidations.add(new ProductContext(line.productId()));
        }
        carts.clear(username);
        return Receipt.of(orders.save(PurchaseOrder.of(cart, username, clock.instant())));
    }

    /** Two checkouts that take their rows in the same order wait for each other instead of blocking each other. */
    private static List<CartLine> inLockingOrder(Cart cart) {
        return cart.lines().stream()
                .sorted(Comparator.comparingLong(CartLine::productId))
                .toList();
    }
}
