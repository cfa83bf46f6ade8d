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
 * Compares the project's functions with the files that are committed beside them. The build fails where clients that were
 * generated before would break and nobody has said why they may, and where a function is new or its access rule, or what it
 * makes stale, is not the reviewed one. With {@code -Dmizan.accept} the files are written anew instead.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends ClassesMojo {

    /** Holds {@code schema.json}, {@code access.txt} and {@code breaking.txt}. */
    @Parameter(property = "mizan.committed", defaultValue = "${project.basedir}/src/main/mizan")
    File committed;

    /** Makes what there is what is committed, except for breaking changes that nobody has acknowledged. */
    @Parameter(property = "mizan.accept", defaultValue = "false")
    boolean accept;

    /** Made by Maven. */
    @Inject
    public CheckMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void run(Fork fork, List<Path> places) throws IOException, MojoFailureException {
        List<String> options = new ArrayList<>();
        places.forEach(place -> options.addAll(List.of("--classes", place.toString())));
        options.addAll(List.of("--committed", committed.toString()));
        if (accept) {
            options.add("--accept");
        }
        fork.run("dev.mizan.codegen.check.Main", options, getLog(), "The committed files do not allow this");
    }
}
