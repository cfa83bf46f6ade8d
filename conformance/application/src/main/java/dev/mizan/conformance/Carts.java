package dev.mizan.conformance;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Invalidations;

/** A context that differs from user to user, and mutations of the caller's and of others' instances. */
public class Carts {

    record CartContext() {}

    private final Remembered<String, String> carts = new Remembered<>();

    @Client(CartContext.class)
    String cart(Caller caller) {
        return carts.getOrDefault(caller.id().orElseThrow(), "empty");
    }

    @Client
    @Affects(value = CartContext.class, callerOnly = true)
    void fillCart(String content, Caller caller) {
        carts.put(caller.id().orElseThrow(), content);
    }

    /** Affects every user's cart. */
    @Client
    @Affects(CartContext.class)
    void clearCarts() {
        carts.clear();
    }

    /** Affects one user's cart. */
    @Client
    @Affects(CartContext.class)
    void give(String user, String content, Invalidations invalidations) {
        carts.put(user, content);
        invalidations.forUser(user).all(CartContext.class);
    }
}
