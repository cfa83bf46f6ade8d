package com.example.shop.admin;

import com.example.shop.cart.CartContext;
import com.example.shop.catalog.CatalogContext;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Products;
import com.example.shop.product.Stocks;
import dev.mizan.Affects;
import dev.mizan.Client;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@RolesAllowed("ADMIN")
public class AdminService {

    private final Products products;
    private final Stocks stocks;

    AdminService(Products products, Stocks stocks) {
        this.products = products;
        this.stocks = stocks;
    }

    /** Changes a product's price: on its page, in lists, and in everybody's cart. */
    @Client
    @Affects({ProductContext.class, CatalogContext.class, CartContext.class})
    @Transactional
    public void setPrice(long productId, @NotNull @Positive @Digits(integer = 8, fraction = 2) BigDecimal price)
            throws ProductNotFound {
        if (!products.setPrice(productId, price)) {
            throw new ProductNotFound(productId);
        }
    }

    /** Sets how many pieces of a product are left. */
    @Client
    @Affects(ProductContext.class)
    @Transactional
    public void setStock(long productId, @PositiveOrZero int quantity) throws ProductNotFound {
        if (!stocks.set(productId, quantity)) {
            throw new ProductNotFound(productId);
        }
    }
}
