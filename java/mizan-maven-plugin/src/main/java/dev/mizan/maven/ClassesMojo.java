package dev.mizan.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that reads the project's compiled classes in a JVM of its own. */
abstract class ClassesMojo extends AbstractMojo {

    private final ToolchainManager toolchains;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    /**
     * Dependencies, as {@code groupId:artifactId}, in which functions are looked for beside the project's own classes. Default:
     * none.
     */
    @Parameter
    List<String> functionsFrom = List.of();

    /** Does nothing. */
    @Parameter(property = "mizan.skip", defaultValue = "false")
    boolean skip;

    ClassesMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (skip) {
            getLog().info("Skipped, as mizan.skip says");
            return;
        }
        if (functionsFrom.isEmpty() && !classes.toFile().isDirectory()) {
            getLog().info("There are no classes");
            return;
        }
        refuseOtherVersion();
        try {
            run(new Fork(java(), classPath()), places(classes));
        } catch (IOException e) {
            throw new MojoExecutionException("mizan: " + e.getMessage(), e);
        }
    }

    /** Does the goal's work with what was compiled. */
    abstract void run(Fork fork, List<Path> places) throws IOException, MojoFailureException;

    private List<Path> places(Path classes) throws MojoFailureException {
        List<Path> places = new ArrayList<>();
        if (classes.toFile().isDirectory()) {
            places.add(classes);
        }
        for (String dependency : functionsFrom) {
            places.add(project.getArtifacts().stream()
                    .filter(artifact -> dependency.equals(artifact.getGroupId() + ":" + artifact.getArtifactId()))
                    .map(artifact -> artifact.getFile().toPath())
                    .findFirst()
                    .orElseThrow(() -> new MojoFailureException("functionsFrom names " + dependency
                            + ", which is no dependency of this project. Add it, or name one as groupId:artifactId.")));
        }
        return places;
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
