package dev.mizan.test.shop;

import dev.mizan.Default;

public record ReviewsContext(long productId, @Default("1") int page) {}
