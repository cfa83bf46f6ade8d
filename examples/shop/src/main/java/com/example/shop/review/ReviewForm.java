package com.example.shop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a customer writes.
 *
 * @param rating 1 to 5 stars
 */
public record ReviewForm(
        @Min(1) @Max(5) int rating,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 5000) String text) {}
