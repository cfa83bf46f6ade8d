package com.example.shop.product;

import jakarta.annotation.security.PermitAll;

/** One product. */
@PermitAll
public record ProductContext(long productId) {}
