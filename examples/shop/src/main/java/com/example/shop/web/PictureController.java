package com.example.shop.web;

import com.example.shop.product.Images;
import com.example.shop.product.Product;
import com.example.shop.product.Products;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The products' pictures: the image that an administrator gave, or a drawing of its kind in the product's colours. */
@RestController
class PictureController {

    private final Products products;
    private final Images images;
    private final Drawings drawings;

    PictureController(Products products, Images images, Drawings drawings) {
        this.products = products;
        this.images = images;
        this.drawings = drawings;
    }

    /** Another image has another address, so that this one may be kept. */
    @GetMapping("/pictures/{productId}/{image}")
    ResponseEntity<byte[]> image(@PathVariable long productId, @PathVariable String image) {
        return images.find(productId, image)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.contentType()))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(found.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
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
