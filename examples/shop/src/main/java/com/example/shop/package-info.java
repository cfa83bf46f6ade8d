/**
 * A small shop. Each package below is one feature, with its contexts (what browsers read), its functions (what they call) and
 * its tables. Read
 * {@link com.example.shop.review.ReviewService} first: reads and a mutation in one short class.
 */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
