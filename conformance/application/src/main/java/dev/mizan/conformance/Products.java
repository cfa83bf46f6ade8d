package dev.mizan.conformance;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public contexts, and mutations that narrow what they make stale in each way that there is. */
public class Products {

    record ProductContext(long productId) {}

    record ReviewsContext(long productId, @Default("1") int page) {}

    record CatalogContext(@Nullable String category) {}

    record SettingsContext() {}

    record Product(String name, long id, Map<String, Integer> sizes) {}

    private final Remembered<Long, String> names = new Remembered<>();

    /** A read: its members and the keys of its map are written in the order of their names. */
    @Client(ProductContext.class)
    @PermitAll
    Product product(long productId) {
        return new Product(names.getOrDefault(productId, "Pen"), productId, Map.of("b", 2, "a", 1));
    }

    /** Another slot of the same context. */
    @Client(ProductContext.class)
    @PermitAll
    int available(ProductContext product) {
        return 3;
    }

    /** As text, since not every product's id is a number that JavaScript can hold. */
    @Client(ReviewsContext.class)
    @PermitAll
    String reviews(long productId, int page) {
        return productId + "/" + page;
    }

    @Client(CatalogContext.class)
    @PermitAll
    String catalog(@Nullable String category) {
        return category == null ? "everything" : "all of " + category;
    }

    /** The slot of a context without parameters. */
    @Client(SettingsContext.class)
    @PermitAll
    String currency() {
        return "EUR";
    }

    /** Narrows by the argument's name and type: this product, and all pages of its reviews. */
    @Client
    @Affects({ProductContext.class, ReviewsContext.class})
    @PermitAll
    void rename(long productId, String name) {
        names.put(productId, name);
    }

    /** Has no argument of the parameter's name: every product. */
    @Client
    @Affects(ProductContext.class)
    @PermitAll
    void repriceAll(int percent) {}

    /** Says that it is broad, although an argument could narrow. */
    @Client
    @Affects(value = ProductContext.class, broad = true)
    @PermitAll
    void reprice(long productId) {}

    /** An optional parameter never narrows. */
    @Client
    @Affects(CatalogContext.class)
    @PermitAll
    void recategorize(@Nullable String category) {}

    /** Narrows by an argument of the record's type. */
    @Client
    @Affects(ReviewsContext.class)
    @PermitAll
    void moderate(ReviewsContext which) {}

    /** Narrows by code: one product exactly, and the catalogue of one category. */
    @Client
    @Affects({ProductContext.class, CatalogContext.class})
    @PermitAll
    void discontinue(String sku, Invalidations invalidations) {
        invalidations.add(new ProductContext(sku.length())).add(new CatalogContext("pens"));
    }

    /** Narrows by code to one component; the context that code does not name stays broad. */
    @Client
    @Affects({ReviewsContext.class, SettingsContext.class})
    @PermitAll
    void importReviews(Invalidations invalidations) {
        invalidations.where(ReviewsContext.class, "productId", 1L << 53);
    }

    /** A null component of a whole instance is null in its scope. */
    @Client
    @Affects(CatalogContext.class)
    @RolesAllowed("ADMIN")
    void resetCatalog(Invalidations invalidations) {
        invalidations.add(new CatalogContext(null));
    }
}
