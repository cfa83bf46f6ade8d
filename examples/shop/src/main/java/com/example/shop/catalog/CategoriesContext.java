package com.example.shop.catalog;

import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;

/** The categories of the catalogue. */
@PermitAll
@MizanContext(cache = "1h")
public record CategoriesContext() {}
