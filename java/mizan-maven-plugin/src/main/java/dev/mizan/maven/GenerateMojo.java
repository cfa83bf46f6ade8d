package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Generates the typed client of the project's functions. It reads compiled classes: the application is not started, and
 * Node is not needed. Where neither classes, class path, options nor the generated files changed, it does nothing.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    private final ToolchainManager toolchains;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    /** Where the client is written: a folder of its own among the front end's sources. */
    @Parameter(property = "mizan.outputDirectory", required = true)
    File outputDirectory;

    /** The front end's framework: {@code react}. */
    @Parameter(property = "mizan.target", defaultValue = "react")
    String target;

    /** Generates nothing. */
    @Parameter(property = "mizan.skip", defaultValue = "false")
    boolean skip;

    /** Made by Maven. */
    @Inject
    public GenerateMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (skip || !classes.toFile().isDirectory()) {
            getLog().info(skip ? "Skipped, as mizan.skip says" : "There are no classes");
            return;
        }
        refuseOtherVersion();
        Generation generation = new Generation(java(), classPath(), classes, target, outputDirectory.toPath());
        Fingerprint fingerprint = new Fingerprint(Path.of(project.getBuild().getDirectory(), "mizan"), generation);
        try {
            if (fingerprint.isUnchanged()) {
                getLog().info("Nothing changed since the client in " + outputDirectory + " was generated");
                return;
            }
            generation.run(getLog());
            fingerprint.store();
        } catch (IOException e) {
            throw new MojoExecutionException("mizan:generate: " + e.getMessage(), e);
        }
    }

    private void refuseOtherVersion() throws MojoFailureException {
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getGroupId().equals(plugin.getGroupId())
                    && artifact.getArtifactId().equals("mizan-core")
                    && !artifact.getBaseVersion().equals(plugin.getVersion())) {
                throw new MojoFailureException("mizan-maven-plugin is " + plugin.getVersion() + ", but mizan-core is "
                        + artifact.getBaseVersion() + ". Use one version of both.");
            }
        }
    }

    private Path java() {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String tool = toolchain == null ? null : toolchain.findTool("java");
        return tool == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(tool);
    }

    /** What the application runs with first, so that its versions win; then what only its compiler or the generator need. */
    private List<Path> classPath() throws MojoExecutionException {
        Set<String> elements = new LinkedHashSet<>();
        try {
            elements.addAll(project.getRuntimeClasspathElements());
            elements.addAll(project.getCompileClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path of the project is not known", e);
        }
        List<Path> classPath = new ArrayList<>(elements.stream().map(Path::of).toList());
        plugin.getArtifacts()
                .forEach(artifact -> classPath.add(artifact.getFile().toPath()));
        return classPath;
    }
}
