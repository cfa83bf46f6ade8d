package com.example.shop.admin;

import com.example.shop.cart.CartContext;
import com.example.shop.catalog.CatalogContext;
import com.example.shop.product.Images;
import com.example.shop.product.Images.Image;
import com.example.shop.product.PriceSteps;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.Products;
import com.example.shop.product.Stocks;
import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.FormField;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@RolesAllowed("ADMIN")
public class AdminService {

    private final Products products;
    private final Stocks stocks;
    private final Images images;
    private final PriceSteps prices;

    AdminService(Products products, Stocks stocks, Images images, PriceSteps prices) {
        this.products = products;
        this.stocks = stocks;
        this.images = images;
        this.prices = prices;
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

    /** Shows this image of a product in place of the one before, or of its drawing. */
    @Client
    @Affects({ProductContext.class, CatalogContext.class, CartContext.class})
    @Transactional
    public void setImage(
            long productId,
            @UploadLimits(
                            maxBytes = 1_000_000,
                            types = {"image/png", "image/jpeg", "image/webp"})
                    Upload image)
            throws ProductNotFound, IOException {
        show(productId, image);
    }

    /** Sets what a product costs, also those who buy more, and shows this image if there is one. */
    @Client
    @Affects({ProductContext.class, CatalogContext.class, CartContext.class})
    @Transactional
    public void saveProduct(
            long productId,
            @NotNull @Valid ProductForm product,
            @FormField(label = "{product.image}", help = "{product.image.help}")
                    @UploadLimits(
                            maxBytes = 1_000_000,
                            types = {"image/png", "image/jpeg", "image/webp"})
                    @Nullable
                    Upload image)
            throws ProductNotFound, IOException {
        setPrice(productId, product.price());
        prices.set(productId, product.prices());
        if (image != null) {
            show(productId, image);
        }
    }

    private void show(long productId, Upload image) throws IOException {
        try (InputStream content = image.open()) {
            if (!images.set(productId, new Image(image.contentType(), content.readAllBytes()))) {
                throw new ProductNotFound(productId);
            }
        }
    }
}
