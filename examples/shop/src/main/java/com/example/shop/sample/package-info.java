/**
 * Fills an empty database with 500 products and 5,000 reviews, the same ones every time. Read
 * {@link com.example.shop.sample.V2__Sample_goods} first.
 */
@NullMarked
package com.example.shop.sample;

import org.jspecify.annotations.NullMarked;
