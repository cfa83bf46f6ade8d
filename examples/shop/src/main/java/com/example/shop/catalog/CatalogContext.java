package com.example.shop.catalog;

import dev.mizan.Default;
import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/**
 * A page of the catalogue.
 *
 * @param category only products of this category
 * @param search only products whose texts hold all these words
 * @param page from 1; one beyond the last is empty
 */
@PermitAll
@MizanContext(cache = "10m", staleWhileRevalidate = "1m")
public record CatalogContext(
        @Nullable String category,
        @Nullable String search,
        @Default("1") int page) {}
