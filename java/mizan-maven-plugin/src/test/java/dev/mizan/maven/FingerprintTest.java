package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    private Path classes;
    private Path jar;
    private Path output;
    private Generation generation;

    @BeforeEach
    void afterASuccessfulRun() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        output = Files.createDirectories(folder.resolve("client"));
        write(classes, "shop/Products.class", "bytes");
        write(classes, "META-INF/mizan/docs/shop.Products.properties", "type=Products.");
        write(classes, "static/index.html", "<p>");
        jar = write(folder, "core.jar", "jar");
        write(output, "index.ts", "generated");
        generation = generation("java", List.of(classes, jar), "react");
        fingerprint(generation).store();
    }

    private Generation generation(String java, List<Path> classPath, String target) {
        return new Generation(new Fork(Path.of(java), classPath), List.of(classes), target, output, "");
    }

    @Test
    void aFirstRunIsNeverUnchanged() throws IOException {
        assertThat(new Fingerprint(folder.resolve("elsewhere"), generation).isUnchanged())
                .isFalse();
    }

    @Nested
    class Unchanged {

        @Test
        void whenNothingHappened() throws IOException {
            assertThat(fingerprint(generation).isUnchanged()).isTrue();
        }

        @Test
        void whenAClassWasCompiledAgainToTheSameBytes() throws IOException {
            Files.setLastModifiedTime(classes.resolve("shop/Products.class"), FileTime.fromMillis(0));

            assertThat(fingerprint(generation).isUnchanged()).isTrue();
        }

        @Test
        void whenTheBuiltFrontEndWasCopiedIntoTheClasses() throws IOException {
            write(classes, "static/index.html", "<p>new");

            assertThat(fingerprint(generation).isUnchanged()).isTrue();
        }
    }

    @Nested
    class Changed {

        @Test
        void byAnotherClass() throws IOException {
            write(classes, "shop/Carts.class", "bytes");
            assertChanged(generation);
        }

        @Test
        void byOtherBytesOfAClass() throws IOException {
            write(classes, "shop/Products.class", "other");
            assertChanged(generation);
        }

        @Test
        void byAClassThatWentAway() throws IOException {
            Files.delete(classes.resolve("shop/Products.class"));
            assertChanged(generation);
        }

        @Test
        void byJavadoc() throws IOException {
            write(classes, "META-INF/mizan/docs/shop.Products.properties", "type=All products.");
            assertChanged(generation);
        }

        @Test
        void byAJarOfTheSameSize() throws IOException {
            Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
            assertChanged(generation);
        }

        @Test
        void byTheOrderOfTheClassPath() throws IOException {
            assertChanged(generation("java", List.of(jar, classes), "react"));
        }

        @Test
        void byAnotherJava() throws IOException {
            assertChanged(generation("java25", List.of(classes, jar), "react"));
        }

        @Test
        void byAnotherTarget() throws IOException {
            assertChanged(generation("java", List.of(classes, jar), "vue"));
        }

        @Test
        void byAnEditedGeneratedFile() throws IOException {
            write(output, "index.ts", "edited");
            assertChanged(generation);
        }

        @Test
        void byADeletedGeneratedFile() throws IOException {
            Files.delete(output.resolve("index.ts"));
            assertChanged(generation);
        }

        private void assertChanged(Generation now) throws IOException {
            assertThat(fingerprint(now).isUnchanged()).isFalse();
        }
    }

    private Fingerprint fingerprint(Generation generation) {
        return new Fingerprint(folder.resolve("target/mizan"), generation);
    }

    private static Path write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
