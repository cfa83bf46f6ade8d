package dev.mizan.test.shop;

public record ProductContext(long productId) {}
