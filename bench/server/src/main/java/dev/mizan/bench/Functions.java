package dev.mizan.bench;

import dev.mizan.Affects;
import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import org.springframework.stereotype.Service;

/** Through Mizan. */
@Service
class Functions {

    record ItemContext(long id) {}

    record OwnContext(long id) {}

    private final Items items;

    Functions(Items items) {
        this.items = items;
    }

    @Client(ItemContext.class)
    @PermitAll
    Item item(long id) {
        return items.find(id);
    }

    @Client(OwnContext.class)
    Item own(long id) {
        return items.find(id);
    }

    @Client
    @Affects(ItemContext.class)
    Item addItem(@Valid NewItem item) {
        return items.add(item);
    }

    @Client
    @PermitAll
    String greet(String name) {
        return "Hello, " + name;
    }
}
