package com.example.shop.product;

import dev.mizan.Client;
import org.springframework.stereotype.Service;

@Service
public class ProductService {

    private final Products products;
    private final Ratings ratings;
    private final Stocks stocks;

    ProductService(Products products, Ratings ratings, Stocks stocks) {
        this.products = products;
        this.ratings = ratings;
        this.stocks = stocks;
    }

    /** What a product's page shows. */
    @Client(ProductContext.class)
    public ProductView product(long productId) throws ProductNotFound {
        return ProductView.of(products.get(productId), ratings.of(productId));
    }

    /** How many pieces are left. */
    @Client(ProductContext.class)
    public Stock stock(long productId) throws ProductNotFound {
        return stocks.get(productId);
    }
}
