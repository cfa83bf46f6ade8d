package com.example.shop.product;

import dev.mizan.ClientError;

/** There is no such product. */
@ClientError(status = 404)
public class ProductNotFound extends RuntimeException {

    private final long productId;

    public ProductNotFound(long productId) {
        super("There is no such product");
        this.productId = productId;
    }

    public Details details() {
        return new Details(productId);
    }

    public record Details(long productId) {}
}
