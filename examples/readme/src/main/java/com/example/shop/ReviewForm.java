package com.example.shop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

record ReviewForm(@Min(1) @Max(5) int rating, @NotBlank String text) {}
