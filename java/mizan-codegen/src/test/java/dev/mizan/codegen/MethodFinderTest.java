package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodFinderTest {

    private static final String FUNCTIONS = """
            package shop;

            import dev.mizan.Affects;
            import dev.mizan.Client;

            class Products {
                static { if (true) throw new IllegalStateException("initialised"); }
                record ProductContext(long productId) {}
                @Client(ProductContext.class) String product(long productId) { return ""; }
                @Client @Affects(ProductContext.class) void rename(long productId, String name) {}
                void notCallable() {}
                static class Restock {
                    @Affects(ProductContext.class) @Affects(OtherContext.class) void restock() {}
                }
                record OtherContext() {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void findsMarkedMethodsOfAnyVisibilityWithoutInitialisingTheirClasses() throws Exception {
        Path classes = compiled(Map.of("shop/Products.java", FUNCTIONS));

        assertThat(find(classes)).containsExactly("Products.product", "Products.rename", "Restock.restock");
    }

    @Test
    void findsThemInAJar() throws Exception {
        Path classes = compiled(Map.of("shop/Products.java", FUNCTIONS));
        Path jar = folder.resolve("shop.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry = zip.getPath("/").resolve(classes.relativize(file).toString());
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
            }
        }

        assertThat(find(jar)).containsExactly("Products.product", "Products.rename", "Restock.restock");
    }

    @Test
    void namesAClassWhoseTypesAreMissing() throws Exception {
        Path classes = compiled(Map.of(
                "shop/Missing.java",
                "package shop; class Missing {}",
                "shop/Broken.java",
                "package shop; class Broken { @dev.mizan.Client Missing get() { return null; } }"));
        Files.delete(classes.resolve("shop/Missing.class"));

        assertThatThrownBy(() -> find(classes))
                .isInstanceOf(GenerationException.class)
                .hasMessageStartingWith("shop.Broken: the class cannot be loaded")
                .hasMessageContaining("shop/Missing");
    }

    @Test
    void namesAFileThatIsNoClass() throws Exception {
        Files.writeString(folder.resolve("Text.class"), "text, not a class");

        assertThatThrownBy(() -> find(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Text.class: no class file");
    }

    private Path compiled(Map<String, String> sources) throws IOException {
        return JavaCompiler.compile(folder.resolve("java"), sources);
    }

    private static List<String> find(Path place) throws IOException {
        URL[] urls = {place.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, MethodFinderTest.class.getClassLoader())) {
            return new MethodFinder(loader)
                    .find(List.of(place)).stream().map(MethodFinderTest::name).toList();
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
