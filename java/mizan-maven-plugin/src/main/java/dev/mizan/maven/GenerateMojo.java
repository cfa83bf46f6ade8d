package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Generates the typed client of the project's functions. It reads compiled classes: the application is not started, and
 * Node is not needed. Where neither classes, class path, options nor the generated files changed, it does nothing.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class GenerateMojo extends ClassesMojo {

    /** Where the client is written: a folder of its own among the front end's sources. */
    @Parameter(property = "mizan.outputDirectory", required = true)
    File outputDirectory;

    /** The front end's framework: {@code react}, {@code vue} or {@code svelte}. */
    @Parameter(property = "mizan.target", defaultValue = "react")
    String target;

    /**
     * Generates the forms too, which need the package {@code mizan-forms}: the languages of their texts, the default first,
     * {@code en,de}. Default: no forms.
     */
    @Parameter(property = "mizan.forms")
    @Nullable
    String forms;

    /** Made by Maven. */
    @Inject
    public GenerateMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void run(Fork fork, List<Path> places) throws IOException, MojoFailureException {
        Generation generation =
                new Generation(fork, places, target, outputDirectory.toPath(), forms == null ? "" : forms);
        Fingerprint fingerprint = new Fingerprint(Path.of(project.getBuild().getDirectory(), "mizan"), generation);
        if (fingerprint.isUnchanged()) {
            getLog().info("Nothing changed since the client in " + outputDirectory + " was generated");
            return;
        }
        generation.run(getLog());
        fingerprint.store();
    }
}
