package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Writes what an edge before the application needs: {@code edge-manifest.json}, its contexts and what each mutation makes
 * stale, and {@code mizan.vcl} for Varnish. It reads compiled classes: the application is not started.
 */
@Mojo(
        name = "edge-manifest",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class EdgeManifestMojo extends ClassesMojo {

    /** Where the files are written. */
    @Parameter(property = "mizan.edge.outputDirectory", defaultValue = "${project.build.directory}/mizan-edge")
    File outputDirectory;

    /** The path below which Mizan answers: {@code mizan.base-path} of the application, after its context path. */
    @Parameter(property = "mizan.edge.basePath", defaultValue = "/api/mizan")
    String basePath;

    /** Made by Maven. */
    @Inject
    public EdgeManifestMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void run(Fork fork, List<Path> places) throws IOException, MojoFailureException {
        List<String> options = new ArrayList<>();
        places.forEach(place -> options.addAll(List.of("--classes", place.toString())));
        options.addAll(List.of("--out", outputDirectory.toString(), "--base-path", basePath));
        fork.run("dev.mizan.codegen.edge.Main", options, getLog(), "The edge manifest cannot be written");
    }
}
