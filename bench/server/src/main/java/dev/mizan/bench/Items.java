package dev.mizan.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The work itself, as little as can be. */
@Component
class Items {

    private static final List<String> TAGS = List.of("alpha", "beta", "gamma");

    private final AtomicLong ids = new AtomicLong();

    Item find(long id) {
        return new Item(id, true, "Widget " + id, 9.99, TAGS);
    }

    Item add(NewItem item) {
        return new Item(ids.incrementAndGet(), true, item.name(), item.price(), TAGS);
    }
}
