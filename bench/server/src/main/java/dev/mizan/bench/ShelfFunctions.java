package dev.mizan.bench;

import dev.mizan.Client;
import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Service;

/** Through Mizan, as a context that is cached. */
@Service
class ShelfFunctions {

    @MizanContext(cache = "1d")
    record ShelfContext(long id) {}

    private final Shelf shelf;

    ShelfFunctions(Shelf shelf) {
        this.shelf = shelf;
    }

    @Client(ShelfContext.class)
    @PermitAll
    Item shelf(long id) {
        return shelf.find(id);
    }
}
