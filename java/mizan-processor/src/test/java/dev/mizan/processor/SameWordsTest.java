package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.mizan.function.MistakeException;
import dev.mizan.function.Registry;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class SameWordsTest {

    private static final JavaFileObject SHOP = JavaFileObjects.forSourceString("shop.Shop", """
            package shop;

            import dev.mizan.*;
            import dev.mizan.Default;
            import jakarta.annotation.security.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.jspecify.annotations.*;

            class Shop {
                record ProductContext(long productId, @Default("one") int page, @Nullable @Default("x") String order) {}
                record CatalogContext(long[] categories) {}
                record GenericContext<T>(int page) {}
                @MizanContext(name = "the cart") record CartContext(@Nullable int of, int größe) {}
                @MizanContext(name = "types") record FileContext() {}
                @MizanContext(name = "same") record AContext() {}
                @MizanContext(name = "same") record BContext() {}
                @MizanContext(cache = "ten", staleWhileRevalidate = "0s") record TimesContext() {}
                @MizanContext(staleWhileRevalidate = "1m") record StaleContext() {}
                @PermitAll record OpenContext() {}

                @ClientError(status = 500, code = "lower") static class Failed extends Exception {
                    int details() { return 1; }
                }
                @ClientError static class NotFound extends RuntimeException {}

                static class Methods {
                    @Client static int one() { return 1; }
                    @Client private int two() { return 1; }
                    @Client final int three() { return 1; }
                    @Client <T> int four() { return 1; }
                    @Client CompletableFuture<String> five() throws Failed, NotFound { return null; }
                    @Affects(AContext.class) final void six() {}
                    @Client(name = "1st") int seven() { return 1; }
                    @Client void delete() {}
                    @Client int eight(int a) { return 1; }
                    @Client int eight(String a) { return 1; }
                    @Client @RolesAllowed({}) int nine() { return 1; }
                    @Client @DenyAll @PermitAll int ten() { return 1; }
                }
                static class Names {
                    @Client(name = "eight") int other() { return 1; }
                    @Client @Affects(BContext.class) int cart(long productId) { return 1; }
                    @Client int useCart() { return 1; }
                }
                static class Reads {
                    @Client(ProductContext.class) void a(ProductContext all) {}
                    @Client(ProductContext.class) @Affects(AContext.class) int b(long productId) { return 1; }
                    @Client(ProductContext.class) int c(String unknown, int productId) { return 1; }
                    @Client(ProductContext.class) int d(@Default("1") int page) { return 1; }
                    @Client(AContext.class) @DenyAll int d1() { return 1; }
                    @Client(AContext.class) int d2() { return 1; }
                    @Client(CatalogContext.class) int f(Invalidations invalidations) { return 1; }
                    @Client(GenericContext.class) int g() { return 1; }
                    @Client(CartContext.class) int h() { return 1; }
                    @Client(FileContext.class) int i() { return 1; }
                    @Client(Record.class) int j() { return 1; }
                    @Client(OpenContext.class) @RolesAllowed({"B", "A"}) int k() { return 1; }
                }
                static class Cached {
                    @Client(TimesContext.class) int times() { return 1; }
                    @Client(StaleContext.class) int old() { return 1; }
                }
                static class Generic<T> {
                    @Client List<T> p() { return List.of(); }
                }
                static class Arguments {
                    @Client int l(@Default("1") @Nullable Integer a, @Default("x") long[] b) { return 1; }
                    record Form(@UploadLimits(maxBytes = -5) String text, @UploadLimits(types = {"image/*", "PNG"}) Upload image) {}
                    @Client int files(@UploadLimits(maxBytes = -1) List<Upload> a, @UploadLimits(types = "*/*") Map<String, Upload> b, Form form) { return 1; }
                    @Client int noFiles(@UploadLimits byte[] a) { return 1; }
                    @Client int m(@Nullable long a, @Default("ten") int b, String $c) { return 1; }
                    @Affects({}) void n() {}
                    @Affects(AContext.class) @Affects(AContext.class) void o() {}
                }
            }
            """);

    @Test
    void areSaidByTheProcessorAndByTheRegistry() {
        List<String> byTheProcessor = Source.compile(SHOP).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
        Compilation compiled =
                Compiler.javac().withOptions("-parameters", "-proc:none").compile(SHOP);

        MistakeException byTheRegistry = catchThrowableOfType(
                MistakeException.class,
                () -> Registry.of(CompiledClasses.of(compiled).publishedMethods()));

        assertThat(byTheProcessor).hasSizeGreaterThan(40);
        assertThat(byTheRegistry.found().stream().map(MistakeException.Found::message))
                .containsExactlyInAnyOrderElementsOf(byTheProcessor);
    }
}
