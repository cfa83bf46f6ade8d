package com.example.shop.cart;

import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Products;
import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@RolesAllowed("USER")
public class CartService {

    private final Carts carts;
    private final Products products;

    CartService(Carts carts, Products products) {
        this.carts = carts;
        this.products = products;
    }

    /** The caller's cart, at today's prices. */
    @Client(CartContext.class)
    public Cart cart(Caller caller) {
        return carts.get(username(caller));
    }

    /** Adds pieces of a product. Whether they are in stock, the checkout decides. */
    @Client
    @Affects(value = CartContext.class, callerOnly = true)
    @Transactional
    public void addToCart(long productId, @Positive int quantity, Caller caller) throws ProductNotFound {
        products.get(productId);
        carts.lock(username(caller));
        carts.add(username(caller), productId, quantity);
    }

    /** Changes how many pieces of a product are in the cart; 0 takes it out. */
    @Client
    @Affects(value = CartContext.class, callerOnly = true)
    @Transactional
    public void changeQuantity(long productId, @PositiveOrZero int quantity, Caller caller) {
        carts.lock(username(caller));
        if (quantity == 0) {
            carts.remove(username(caller), productId);
        } else {
            carts.set(username(caller), productId, quantity);
        }
    }

    private static String username(Caller caller) {
        return caller.id().orElseThrow();
    }
}
