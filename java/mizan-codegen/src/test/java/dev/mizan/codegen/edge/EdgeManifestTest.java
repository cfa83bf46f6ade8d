package dev.mizan.codegen.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.MizanContext;
import dev.mizan.codegen.Golden;
import dev.mizan.function.Registry;
import dev.mizan.server.LocalVarnish;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeManifestTest {

    enum Order {
        NEWEST,
        PRICE
    }

    @PermitAll
    @MizanContext(cache = "10m", staleWhileRevalidate = "1m", rev = 2)
    record CatalogContext(
            @Nullable String category,
            @Default("NEWEST") Order order,
            @Default("1") int page,
            @Default("0.5") double least) {}

    @MizanContext(cache = "1h")
    record ProductContext(long productId, LocalDate day) {}

    record ReviewsContext(long productId, @Default("1") int page) {}

    @MizanContext(cache = "5m")
    record CartContext() {}

    /** Nothing reads it. */
    record StockContext(long productId) {}

    @SuppressWarnings("unused")
    private static final class Shop {

        @Client(CatalogContext.class)
        List<String> products() {
            return List.of();
        }

        @PermitAll
        @Client(ProductContext.class)
        String product() {
            return "";
        }

        @Client(ReviewsContext.class)
        List<String> reviews() {
            return List.of();
        }

        @PermitAll
        @Client(CartContext.class)
        String cart(Caller caller) {
            return "";
        }

        @Client
        @Affects({ReviewsContext.class, ProductContext.class, StockContext.class})
        void addReview(long productId, int rating) {}

        @Client
        @Affects(value = CartContext.class, callerOnly = true)
        @Affects(value = ProductContext.class, broad = true)
        void buy(long productId) {}

        @Client
        @Affects(ProductContext.class)
        void correct(ProductContext which, String name) {}

        @PermitAll
        @Client
        int count() {
            return 0;
        }

        @Affects(CatalogContext.class)
        void restock() {}
    }

    private final Registry shop = Registry.of(List.of(Shop.class.getDeclaredMethods()));

    @Test
    void saysWhatAnEdgeNeedsToKnow() throws IOException {
        BasePath base = new BasePath("/shop/api.v1");

        Golden.assertSame(
                "edge-shop",
                new TreeMap<>(Map.of("edge-manifest.json", EdgeManifest.json(shop, base), "mizan.vcl", Vcl.of(base))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/mizan", "/shop/api.v1", "/a~b/-_."})
    void writesAVclThatVarnishTakes(String path) {
        String vcl = Vcl.of(new BasePath(path));

        assertThat(vcl).startsWith("# ").contains("# Written by mizan:edge-manifest for the base path " + path + ":");
        assertThat(LocalVarnish.refusal(vcl)).isEmpty();
    }

    @Test
    void isHeldToVarnish() {
        assertThat(LocalVarnish.refusal("vcl 4.1; backend default none; sub vcl_recv { set req.http.x = y; }"))
                .contains("Symbol not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "api/mizan", "/api/mizan/", "/api//mizan", "/api/\"mizan", "/api/(a)", "/a b", "/ä"})
    void takesNoOtherPath(String path) {
        assertThatThrownBy(() -> new BasePath(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must begin with a slash, end without one");
    }
}
