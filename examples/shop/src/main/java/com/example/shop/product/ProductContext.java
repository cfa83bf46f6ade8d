package com.example.shop.product;

import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;

/** One product. */
@PermitAll
@MizanContext(cache = "10m")
public record ProductContext(long productId) {}
