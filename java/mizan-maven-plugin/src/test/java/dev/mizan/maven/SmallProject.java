package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project of one class, compiled by the JDK of the tests. */
final class SmallProject {

    static final String PRODUCTS = """
            package shop;

            import dev.mizan.Affects;
            import dev.mizan.Client;

            class Products {
                static { if (true) throw new IllegalStateException("initialised"); }
                record ProductContext(long productId) {}
                record Product(long id, String name) {}
                @Client(ProductContext.class) Product product(long productId) { return null; }
                @Client @Affects(ProductContext.class) void rename(long productId, String name) {}
            }
            """;

    static final String MISTAKEN = """
            package shop;

            import dev.mizan.Client;

            class Products {
                record ProductContext(long productId) {}
                @Client(ProductContext.class) void product(long productId) {}
                @Client static int count() { return 0; }
            }
            """;

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private SmallProject() {}

    /** Compiles the class {@code shop.Products} into {@code target/classes} of a folder, which it gives. */
    static Path compile(Path folder, String products) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        Path source = Files.writeString(folder.resolve("Products.java"), products);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-parameters", "-proc:none", "-d", classes.toString(), "-classpath", CLASS_PATH);
            boolean compiled = compiler.getTask(
                            errors, manager, null, options, null, manager.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
        return classes;
    }

    /** What the generator itself needs. */
    static List<Path> generator() {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator)).map(Path::of).toList();
    }
}
