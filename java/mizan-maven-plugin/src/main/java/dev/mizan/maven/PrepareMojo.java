package dev.mizan.maven;

import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Lets the compiler run Mizan's annotation processor from the class path also on JDK 23 and newer, which run none unless
 * told to: sets the property {@code maven.compiler.proc} to {@code full}, unless it has a value. Does nothing on older
 * JDKs, which need no telling.
 */
@Mojo(name = "prepare", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareMojo extends AbstractMojo {

    private static final String PROPERTY = "maven.compiler.proc";
    private static final int FIRST_THAT_NEEDS_IT = 23;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Made by Maven. */
    public PrepareMojo() {}

    @Override
    public void execute() {
        prepare(project.getProperties(), Runtime.version().feature());
    }

    static void prepare(Properties properties, int javaVersion) {
        if (javaVersion >= FIRST_THAT_NEEDS_IT) {
            properties.putIfAbsent(PROPERTY, "full");
        }
    }
}
