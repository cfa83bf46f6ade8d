package com.example.shop;

public record ProductContext(long productId) {}
