package dev.mizan.bench;

import java.io.Serializable;
import java.util.List;

/** What both ways read. */
record Item(long id, boolean inStock, String name, double price, List<String> tags) implements Serializable {}
