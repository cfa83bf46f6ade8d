package com.example.shop.web;

import com.example.shop.product.Product;
import com.example.shop.product.Products;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The products' pictures: a drawing per kind of thing, in the product's colours. */
@RestController
class PictureController {

    private final Products products;
    private final Drawings drawings;

    PictureController(Products products, Drawings drawings) {
        this.products = products;
        this.drawings = drawings;
    }

    @GetMapping(path = "/pictures/{productId}.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture(@PathVariable long productId) {
        return products.findById(productId)
                .map(product -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                        .body(draw(product)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String draw(Product product) {
        return drawings.draw(product.kind(), product.palette());
    }
}
