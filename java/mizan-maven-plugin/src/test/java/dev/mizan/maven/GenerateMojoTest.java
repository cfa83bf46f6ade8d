package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
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
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        mojo.project = new MavenProject();
        mojo.project.setBuild(build);
        mojo.project.setArtifacts(new LinkedHashSet<>());
        mojo.plugin = new PluginDescriptor();
        mojo.plugin.setGroupId("dev.mizan");
        mojo.plugin.setVersion("1.0");
        List<Artifact> generator = new ArrayList<>();
        SmallProject.generator().forEach(path -> generator.add(artifact("element" + generator.size(), path)));
        mojo.plugin.setArtifacts(generator);
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
        mojo.project.getArtifacts().add(artifact("mizan-core", folder.resolve("mizan-core.jar")));
        mojo.plugin.setVersion("2.0");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("mizan-maven-plugin is 2.0, but mizan-core is 1.0. Use one version of both.");
    }

    private static Artifact artifact(String id, Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact("dev.mizan", id, "1.0", "compile", "jar", null, handler);
        artifact.setFile(file.toFile());
        return artifact;
    }

    /** A build that declares no toolchain. */
    private static final class NoToolchains implements ToolchainManager {

        @Override
        public Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
            return null;
        }

        @Override
        public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
            return List.of();
        }
    }
}
