package dev.mizan.test.shop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;

public record Review(@Max(5) int rating, @NotBlank String text) {}
