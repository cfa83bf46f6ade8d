package dev.mizan.test.shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the functions need: a slice has it from the test. */
@Component
public class Store {

    private final List<Review> reviews = new ArrayList<>();

    public synchronized List<Review> reviews(long productId, int page) {
        return List.copyOf(reviews);
    }

    public synchronized void add(long productId, Review review) {
        reviews.add(review);
    }
}
