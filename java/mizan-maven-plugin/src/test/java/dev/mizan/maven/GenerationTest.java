package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator itself, in its own JVM, over a small project. */
class GenerationTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();

    @Test
    void writesTheClientWithoutInitialisingAnyClass() throws Exception {
        Path client = folder.resolve("web app/mizan");

        generation(SmallProject.PRODUCTS, client).run(log);

        assertThat(client.resolve("productContext.ts"))
                .content()
                .contains("export const useProduct = ", "import type { Product } from './types.js'");
        assertThat(client.resolve("productsFunctions.ts")).content().contains("affects: ['product']");
        assertThat(log.infos).singleElement().asString().startsWith("2 functions and 1 context");
    }

    @Test
    void saysEachMistakeWithItsPlace() throws IOException {
        Generation generation = generation(SmallProject.MISTAKEN, folder.resolve("client"));

        assertThatThrownBy(() -> generation.run(log))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The client cannot be generated:\n  ")
                .hasMessageContaining("\n  Products.product: a read that returns void")
                .hasMessageContaining("\n  Products.count: the method is static");
        assertThat(folder.resolve("client")).doesNotExist();
    }

    @Test
    void saysWhyTheGeneratorCouldNotRun() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Generation generation = new Generation(
                new Fork(JAVA, List.of(classes)), List.of(classes), "react", folder.resolve("client"), "");

        assertThatThrownBy(() -> generation.run(log))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dev.mizan.codegen.Main");
    }

    private Generation generation(String products, Path client) throws IOException {
        Path classes = SmallProject.compile(folder, products);
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(SmallProject.generator());
        return new Generation(new Fork(JAVA, classPath), List.of(classes), "react", client, "");
    }
}
