/**
 * The list of products: filtered, searched, in pages. Read {@link com.example.shop.catalog.CatalogService} first.
 */
@NullMarked
package com.example.shop.catalog;

import org.jspecify.annotations.NullMarked;
