package dev.mizan.cache;

import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.MizanContext;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contexts of these tests. */
@SuppressWarnings("unused")
public final class CacheContexts {

    public static final Secret SECRET = Secret.of("a secret of these tests".getBytes(StandardCharsets.UTF_8));

    @MizanContext(cache = "10m", staleWhileRevalidate = "1m", rev = 2)
    record ReviewsContext(long productId, @Default("1") int page) {}

    @MizanContext(cache = "10m")
    record ReviewsOfContext(long productId, @Nullable String by) {}

    @MizanContext(cache = "1m", staleWhileRevalidate = "1m")
    record CartContext(int page) {}

    @MizanContext(cache = "10m")
    record TopContext() {}

    record PlainContext(long productId) {}

    static final Registry REGISTRY = Registry.of(Stream.of(CacheContexts.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Client.class))
            .toList());

    static ContextDefinition context(Class<? extends Record> type) {
        return REGISTRY.context(type).orElseThrow();
    }

    static CachedContext cached(Class<? extends Record> type) {
        return new CachedContext(context(type), context(type).caching().orElseThrow(), "schema");
    }

    @Client(ReviewsContext.class)
    @PermitAll
    String reviews(long productId, int page) {
        return "";
    }

    @Client(ReviewsOfContext.class)
    @PermitAll
    String reviewsOf(long productId, @Nullable String by) {
        return "";
    }

    @Client(CartContext.class)
    String cart(int page, Caller caller) {
        return "";
    }

    @Client(TopContext.class)
    @PermitAll
    String top() {
        return "";
    }

    @Client(PlainContext.class)
    @PermitAll
    String plain(long productId) {
        return "";
    }

    /** A server of the next release, in which the content of a context means something else. */
    static final class NextRelease {

        @MizanContext(cache = "10m", rev = 3)
        record ReviewsContext(long productId, @Default("1") int page) {}

        static ContextDefinition context() {
            return Registry.of(Stream.of(NextRelease.class.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Client.class))
                            .toList())
                    .context(ReviewsContext.class)
                    .orElseThrow();
        }

        @Client(ReviewsContext.class)
        @PermitAll
        String reviews(long productId, int page) {
            return "";
        }
    }
}
