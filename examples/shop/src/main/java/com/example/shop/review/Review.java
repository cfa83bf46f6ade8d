package com.example.shop.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A row of the reviews; {@code id} is null until it is stored. */
record Review(
        @Id @Nullable Long id, long productId, String author, int rating, String title, String text, LocalDate date) {}
