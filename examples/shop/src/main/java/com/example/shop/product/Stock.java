package com.example.shop.product;

import org.springframework.data.annotation.Id;

/**
 * What is left of a product.
 *
 * @param quantity pieces in the warehouse, 0 or more
 */
public record Stock(@Id long productId, int quantity) {}
