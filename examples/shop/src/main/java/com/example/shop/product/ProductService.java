package com.example.shop.product;

import dev.mizan.Client;
import org.springframework.stereotype.Service;

@Service
public class ProductService {

    private final Products products;
    private final PriceSteps prices;
    private final Ratings ratings;
    private final Stocks stocks;

    ProductService(Products products, PriceSteps prices, Ratings ratings, Stocks stocks) {
        this.products = products;
        this.prices = prices;
        this.ratings = ratings;
        this.stocks = stocks;
    }

    /** What a product's page shows. */
    @Client(ProductContext.class)
    public ProductView product(long productId) throws ProductNotFound {
        return ProductView.of(products.get(productId), prices.of(productId), ratings.of(productId));
    }

    /** How many pieces are left. */
    @Client(ProductContext.class)
    public Stock stock(long productId) throws ProductNotFound {
        return stocks.get(productId);
    }
}
