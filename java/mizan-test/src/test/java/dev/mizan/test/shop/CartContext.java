package dev.mizan.test.shop;

public record CartContext() {}
