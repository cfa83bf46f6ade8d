package com.example.shop.review;

import dev.mizan.FormField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a customer writes. The labels of its form are in {@code ValidationMessages}.
 *
 * @param rating 1 to 5 stars
 */
public record ReviewForm(
        @FormField(label = "{review.rating}") @Min(1) @Max(5)
        int rating,

        @FormField(label = "{review.title}") @NotBlank @Size(max = 200)
        String title,

        @FormField(label = "{review.text}", widget = "textarea") @NotBlank @Size(max = 5000)
        String text) {}
