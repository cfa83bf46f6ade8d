package com.example.shop.product;

/**
 * What customers think of a product.
 *
 * @param average 1 to 5; 0 where nobody has reviewed it
 * @param count number of reviews
 */
public record Rating(double average, int count) {}
