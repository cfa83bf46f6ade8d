package com.example.shop;

import org.jspecify.annotations.Nullable;

public record CatalogContext(@Nullable String category) {}
