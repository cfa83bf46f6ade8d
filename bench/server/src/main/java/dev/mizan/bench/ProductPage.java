package dev.mizan.bench;

import java.io.Serializable;
import java.util.List;

/** What a product's page shows: 20 rows of three queries. */
record ProductPage(Product product, List<Review> reviews, List<Stock> stock) implements Serializable {

    record Product(String description, long id, String name, double price) implements Serializable {}

    record Review(String author, long id, int rating, String text) implements Serializable {}

    record Stock(int quantity, String warehouse) implements Serializable {}
}
