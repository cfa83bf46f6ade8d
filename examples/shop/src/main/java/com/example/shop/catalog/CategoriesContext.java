package com.example.shop.catalog;

import jakarta.annotation.security.PermitAll;

/** The categories of the catalogue. */
@PermitAll
public record CategoriesContext() {}
