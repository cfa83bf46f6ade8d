package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String PRODUCTS = """
            package shop;

            import dev.mizan.Affects;
            import dev.mizan.Client;
            import dev.mizan.ClientError;
            import dev.mizan.Default;
            import java.util.List;

            class Products {
                record ReviewsContext(long productId, @Default("1") int page) {}
                record Review(int rating, String title) {}

                @ClientError
                static class AlreadyReviewed extends RuntimeException {}

                @Client(ReviewsContext.class)
                List<Review> reviews(long productId, int page) { return List.of(); }

                @Client @Affects(ReviewsContext.class)
                Review addReview(long productId, Review review) throws AlreadyReviewed { return review; }
            }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesTheClientOfCompiledClasses() throws IOException {
        int exit = generate(compiled(Map.of("shop/Products.java", PRODUCTS)));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        assertThat(client("reviewsContext.ts"))
                .contains("params: { productId: 'integer', page: 'integer' }")
                .contains("required: ['productId']")
                .contains("defaults: { page: 1 }")
                .contains("readonly reviews: readonly Review[]");
        assertThat(client("productsFunctions.ts"))
                .contains("export type AddReviewError = AlreadyReviewed | ValidationFailed | TransportError")
                .contains("affects: ['reviews']");
    }

    @Test
    void carriesJavadocToTheClient() throws IOException {
        Path classes = compiled(Map.of("shop/Products.java", PRODUCTS));
        Path docs = Files.createDirectories(classes.resolve("META-INF/mizan/docs"));
        Files.writeString(
                docs.resolve("shop.Products.properties"), "method.reviews=Newest first.\n\nAll `*/` kinds.\n");
        Files.writeString(docs.resolve("shop.Products$Review.properties"), "component.rating=1 to 5.\n");

        assertThat(generate(classes)).isZero();

        assertThat(client("reviewsContext.ts")).contains("/** Newest first. */\nexport const useReviews");
        assertThat(client("types.ts")).contains("  /** 1 to 5. */\n  readonly rating: number");
    }

    @Test
    void doesNothingTheSecondTime() throws IOException {
        Path classes = compiled(Map.of("shop/Products.java", PRODUCTS));
        generate(classes);
        out.reset();

        assertThat(generate(classes)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("2 functions and 1 context in")
                .contains(": 0 files written, 0 removed, 6 unchanged");
    }

    @Test
    void saysEachMistakeInALineWithClassAndMethodAndWritesNothing() throws IOException {
        int exit = generate(compiled(Map.of("shop/Products.java", """
                package shop;

                import dev.mizan.Client;

                class Products {
                    record ProductContext(long productId) {}
                    @Client(ProductContext.class) void product(long productId) {}
                    @Client static int count() { return 0; }
                    @Client Object anything() { return 0; }
                }
                """)));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("Products.product: ").endsWith("[VOID_READ]"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("Products.count: ").endsWith("[STATIC_METHOD]"));
        assertThat(folder.resolve("client")).doesNotExist();
    }

    @Test
    void saysWhichTypeHasNoFormOnTheWire() throws IOException {
        int exit = generate(compiled(Map.of(
                "shop/Products.java",
                "package shop; class Products { @dev.mizan.Client Object anything() { return 0; } }")));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("Products.anything")
                        .contains("Object")
                        .endsWith("[UNREPRESENTABLE_TYPE]"));
    }

    @Test
    void saysHowToCallItWhenItIsCalledWrongly() {
        assertThat(run("--target", "react")).isEqualTo(3);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--classes is missing\n" + Options.USAGE);
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path classes = compiled(Map.of("shop/Products.java", PRODUCTS));
        Files.writeString(folder.resolve("client"), "a file where the folder should be");

        assertThat(generate(classes)).isEqualTo(3);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot write the client to ");
    }

    private int generate(Path classes) {
        return run(
                "--classes",
                classes.toString(),
                "--target",
                "react",
                "--out",
                folder.resolve("client").toString());
    }

    private int run(String... arguments) {
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.resolve("java/classes").toUri().toURL()}, MainTest.class.getClassLoader());
                PrintStream stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Main.commandLine(loader).run(List.of(arguments), stdout, stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path compiled(Map<String, String> sources) throws IOException {
        return JavaCompiler.compile(Files.createDirectories(folder.resolve("java")), sources);
    }

    private String client(String name) throws IOException {
        return Files.readString(folder.resolve("client").resolve(name));
    }
}
