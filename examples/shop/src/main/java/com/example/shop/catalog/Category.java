package com.example.shop.catalog;

/** A category and how many products it has. */
public record Category(String name, int products) {}
