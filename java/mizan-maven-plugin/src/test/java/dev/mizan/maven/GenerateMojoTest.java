package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {

    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final GenerateMojo mojo = new GenerateMojo(new NoToolchains());

    @BeforeEach
    void isConfiguredAsMavenDoes() {
        MavenConfiguration.of(mojo, folder);
        mojo.outputDirectory = folder.resolve("web/mizan").toFile();
        mojo.target = "react";
        mojo.setLog(log);
    }

    @Test
    void generatesFromTheProjectsClasses() throws Exception {
        SmallProject.compile(folder, SmallProject.PRODUCTS);

        mojo.execute();

        assertThat(folder.resolve("web/mizan/index.ts")).exists();
    }

    @Test
    void startsNoJvmWhenNothingChanged() throws Exception {
        SmallProject.compile(folder, SmallProject.PRODUCTS);
        mojo.execute();
        log.infos.clear();

        mojo.execute();

        assertThat(log.infos).singleElement().asString().startsWith("Nothing changed since");
    }

    @Test
    void generatesAgainAfterAMistakeWasMended() throws Exception {
        SmallProject.compile(folder, SmallProject.MISTAKEN);
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        SmallProject.compile(folder, SmallProject.PRODUCTS);

        mojo.execute();

        assertThat(folder.resolve("web/mizan/index.ts")).exists();
    }

    @Test
    void saysAMistakeAgainWhileItStands() throws IOException {
        SmallProject.compile(folder, SmallProject.MISTAKEN);

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void skips() throws Exception {
        SmallProject.compile(folder, SmallProject.PRODUCTS);
        mojo.skip = true;

        mojo.execute();

        assertThat(folder.resolve("web")).doesNotExist();
    }

    @Test
    void hasNothingToDoWithoutClasses() throws Exception {
        mojo.execute();

        assertThat(log.infos).containsExactly("There are no classes");
    }

    @Test
    void refusesAMizanOfAnotherVersion() throws IOException {
        Files.createDirectories(folder.resolve("target/classes"));
        mojo.project.getArtifacts().add(MavenConfiguration.artifact("mizan-core", folder.resolve("mizan-core.jar")));
        mojo.plugin.setVersion("2.0");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("mizan-maven-plugin is 2.0, but mizan-core is 1.0. Use one version of both.");
    }

    @Test
    void findsFunctionsInADependencyThatIsNamed() throws Exception {
        Path classes = SmallProject.compile(folder.resolve("functions"), SmallProject.PRODUCTS);
        mojo.project.getArtifacts().add(MavenConfiguration.artifact("functions", classes));
        mojo.functionsFrom = List.of("dev.mizan:functions");

        mojo.execute();

        assertThat(folder.resolve("web/mizan/productContext.ts")).exists();
    }

    @Test
    void refusesADependencyThatIsNone() {
        mojo.functionsFrom = List.of("dev.mizan:other");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("functionsFrom names dev.mizan:other, which is no dependency of this project.");
    }

    @Test
    void saysWhereElseFunctionsMayBeIfThereAreNone() throws Exception {
        SmallProject.compile(folder, "package shop; class Products {}");

        mojo.execute();

        assertThat(log.warnings).singleElement().asString().contains("functionsFrom of the Maven plugin");
    }
}
