package com.example.shop.checkout;

import dev.mizan.ClientError;

/** There is nothing to order. */
@ClientError
public class CartEmpty extends RuntimeException {

    CartEmpty() {
        super("The cart is empty");
    }
}
