package com.example.shop.checkout;

import dev.mizan.ClientError;

/** The cart holds more pieces of a product than are left; nothing was ordered. */
@ClientError(code = "OUT_OF_STOCK", status = 409)
public class OutOfStock extends RuntimeException {

    private final Details details;

    OutOfStock(long productId, String name, int requested, int available) {
        super("Of " + name + " there are only " + available + " pieces left");
        this.details = new Details(productId, name, requested, available);
    }

    public Details details() {
        return details;
    }

    /**
     * What is missing.
     *
     * @param name the product's name
     * @param requested pieces in the cart
     * @param available pieces left
     */
    public record Details(long productId, String name, int requested, int available) {}
}
