/**
 * What customers write about products. Read {@link com.example.shop.review.ReviewService} first.
 */
@NullMarked
package com.example.shop.review;

import org.jspecify.annotations.NullMarked;
