package dev.mizan.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.JavaCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that changes, beside what is committed with it. */
class MainTest {

    private static final String PRODUCTS = """
            package shop;

            import dev.mizan.Affects;
            import dev.mizan.Client;
            import jakarta.annotation.security.PermitAll;
            import jakarta.annotation.security.RolesAllowed;

            class Products {
                record ProductContext(long productId) {}
                record Product(long id, String name) {}
                @Client(ProductContext.class) @PermitAll Product product(long productId) { return null; }
                @Client @Affects(ProductContext.class) @RolesAllowed("ADMIN") void rename(long productId, String name) {}
            }
            """;

    @TempDir
    private Path folder;

    private int compilations;
    private String out = "";
    private String err = "";

    @BeforeEach
    void isCommitted() throws IOException {
        assertThat(check(PRODUCTS, "--accept")).isZero();
    }

    @Test
    void passesAsItWasAccepted() throws IOException {
        assertThat(check(PRODUCTS)).isZero();
        assertThat(out).endsWith(" is the committed one, and every access rule is a reviewed one\n");
        assertThat(committed("access.txt"))
                .endsWith("product: reads product (public), @PermitAll\n"
                        + "rename: mutation, @RolesAllowed(ADMIN), affects product by productId\n");
        assertThat(committed("schema.json")).contains("\"type\" : \"$text\"");
    }

    @Test
    void needsBothFiles() throws IOException {
        Files.delete(folder.resolve("mizan/schema.json"));
        Files.delete(folder.resolve("mizan/access.txt"));
        assertThat(check(PRODUCTS)).isEqualTo(2);
        assertThat(err)
                .contains("schema.json is missing. Make it with mvn mizan:check -Dmizan.accept")
                .contains("access.txt is missing.");
    }

    @Nested
    class BreakingChanges {

        private final String changed = PRODUCTS.replace("String name) {}\n}", "String name, int order) {}\n}")
                .replace(
                        "String name) {}\n    @Client(",
                        "@org.jspecify.annotations.Nullable String name) {}\n    @Client(");

        @Test
        void failTheBuildEachInALine() throws IOException {
            assertThat(check(changed)).isEqualTo(2);
            assertThat(err)
                    .contains("function rename, argument order: is new and required (breaking)\n")
                    .contains("type Product in results, property name: may be null now (breaking)\n");
        }

        @Test
        void areNotAcceptedWithoutAReason() throws IOException {
            String before = committed("schema.json");
            assertThat(check(changed, "--accept")).isEqualTo(2);
            assertThat(committed("schema.json")).isEqualTo(before);
        }

        @Test
        void passOnceSomebodySaysWhy() throws IOException {
            check(changed);
            Files.writeString(
                    folder.resolve("mizan/breaking.txt"),
                    "# why clients may break\n" + asked() + " nobody renames yet\n");

            assertThat(check(changed)).isZero();
            assertThat(out)
                    .contains("warning: function rename, argument order: is new and required"
                            + " (breaking; acknowledged: nobody renames yet)\n");
            assertThat(check(changed, "--accept")).isZero();
            assertThat(check(changed)).isZero();
            assertThat(out).doesNotContain("warning");
        }

        @Test
        void areAcknowledgedAsTheyAreAndNoFurther() throws IOException {
            check(changed);
            Files.writeString(folder.resolve("mizan/breaking.txt"), asked() + " nobody renames yet\n");
            assertThat(check(changed.replace("int order", "int order, int more")))
                    .isEqualTo(2);
        }

        @Test
        void wantAReason() throws IOException {
            check(changed);
            Files.writeString(folder.resolve("mizan/breaking.txt"), asked() + "\n");
            assertThat(check(changed)).isEqualTo(2);
            assertThat(err).contains("is no schema's hash followed by the reason");
        }

        private String asked() {
            return err.substring(err.indexOf(" in a line:\n") + 12).strip().substring(0, 16);
        }
    }

    @Test
    void compatibleChangesPassAndAreNamed() throws IOException {
        String more = PRODUCTS.replace("long id, String name) {}", "long id, String name, int stock) {}");
        assertThat(check(more)).isZero();
        assertThat(out)
                .contains("warning: type Product in results, property stock: is new (compatible)\n")
                .contains("accept it: mvn mizan:check -Dmizan.accept\n")
                .contains(" suits clients of the committed one");
    }

    @Test
    void aFunctionThatNobodyLookedAtFailsTheBuild() throws IOException {
        String more = PRODUCTS.replace(
                "class Products {", "class Products {\n    @Client @PermitAll int count() { return 0; }");
        assertThat(check(more)).isEqualTo(2);
        assertThat(err)
                .contains("count is new: just answers, @PermitAll\n")
                .contains(
                        "Nobody has looked at this rule. Look, accept with mvn mizan:check -Dmizan.accept, and commit ");
    }

    @Test
    void anotherAccessRuleFailsTheBuild() throws IOException {
        assertThat(check(PRODUCTS.replace("@RolesAllowed(\"ADMIN\")", "@PermitAll")))
                .isEqualTo(2);
        assertThat(err)
                .contains("rename was: mutation, @RolesAllowed(ADMIN), affects product by productId\n"
                        + "    and is: mutation, @PermitAll, affects product by productId\n");
    }

    @Test
    void anotherNarrowingFailsTheBuild() throws IOException {
        String broad = PRODUCTS.replace(
                "@Affects(ProductContext.class)", "@Affects(value = ProductContext.class, broad = true)");
        assertThat(check(broad)).isEqualTo(2);
        assertThat(err).contains("and is: mutation, @RolesAllowed(ADMIN), affects product broadly\n");
        assertThat(check(broad, "--accept")).isZero();
        assertThat(check(broad)).isZero();
    }

    @Test
    void aSchemaThatCannotBeReadIsNamed() throws IOException {
        Files.writeString(folder.resolve("mizan/schema.json"), "<<<<<<< HEAD");
        assertThat(check(PRODUCTS)).isEqualTo(2);
        assertThat(err).contains("schema.json: This is no schema: ").contains("Restore it from the repository.");
    }

    @Test
    void wrongOptionsAreNamed() throws IOException {
        assertThat(check(PRODUCTS, "--more")).isEqualTo(3);
        assertThat(err).startsWith("--more: no such option\n" + Options.USAGE);
    }

    private String committed(String name) throws IOException {
        return Files.readString(folder.resolve("mizan").resolve(name));
    }

    private int check(String products, String... more) throws IOException {
        Path place = Files.createDirectories(folder.resolve("java" + compilations++));
        Path classes = JavaCompiler.compile(place, Map.of("shop/Products.java", products));
        List<String> arguments = new ArrayList<>(List.of(
                "--classes",
                classes.toString(),
                "--committed",
                folder.resolve("mizan").toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, MainTest.class.getClassLoader())) {
            return Main.commandLine(loader)
                    .run(
                            arguments,
                            new PrintStream(stdout, true, StandardCharsets.UTF_8),
                            new PrintStream(stderr, true, StandardCharsets.UTF_8));
        } finally {
            out = stdout.toString(StandardCharsets.UTF_8);
            err = stderr.toString(StandardCharsets.UTF_8);
        }
    }
}
