package dev.mizan.conformance;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Redirect;
import jakarta.annotation.security.PermitAll;

/** Functions that answer with another page, and one that makes stale whatever a page may show. */
@PermitAll
public class Pages {

    @Client
    @Affects(Products.ProductContext.class)
    Redirect checkOut(long productId) {
        return Redirect.to("/orders/" + productId);
    }

    /** Affects contexts of each kind: public, private, of some roles alone, and such as fail. */
    @Client
    @Affects({
        Products.ProductContext.class,
        Products.ReviewsContext.class,
        Products.CatalogContext.class,
        Products.SettingsContext.class,
        Carts.CartContext.class,
        Members.StaffContext.class,
        Failures.BrokenContext.class,
        Failures.GoneContext.class,
        Values.TextContext.class
    })
    void everything() {}
}
