package dev.mizan.bench;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/** What both ways are sent. */
record NewItem(@NotBlank String name, @Positive double price) {}
