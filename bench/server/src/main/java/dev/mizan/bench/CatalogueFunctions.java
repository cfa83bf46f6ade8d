package dev.mizan.bench;

import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.bench.ProductPage.Product;
import dev.mizan.bench.ProductPage.Review;
import dev.mizan.bench.ProductPage.Stock;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Service;

/** Through Mizan, as a context of three slots that is cached. */
@Service
@PermitAll
class CatalogueFunctions {

    @MizanContext(cache = "1d")
    record PageContext(long id) {}

    private final Catalogue catalogue;

    CatalogueFunctions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Client(PageContext.class)
    Product product(long id) {
        return catalogue.product(id);
    }

    @Client(PageContext.class)
    List<Review> reviews(long id) {
        return catalogue.reviews(id);
    }

    @Client(PageContext.class)
    List<Stock> stock(long id) {
        return catalogue.stock(id);
    }
}
