package dev.mizan.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** What Maven gives every goal: a project in a folder, and the plugin with the generator's class path. */
final class MavenConfiguration {

    private MavenConfiguration() {}

    static void of(ClassesMojo mojo, Path folder) {
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
    }

    static Artifact artifact(String id, Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact("dev.mizan", id, "1.0", "compile", "jar", null, handler);
        artifact.setFile(file.toFile());
        return artifact;
    }
}
