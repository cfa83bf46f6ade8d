package dev.mizan.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * One run of the generator.
 *
 * @param fork the JVM that it runs in
 * @param classes the folders and jars in which functions are looked for
 * @param target the front end's framework
 * @param output the folder that will hold the client
 * @param forms the locales of the texts of forms, separated by commas; empty for a client without forms
 */
record Generation(Fork fork, List<Path> classes, String target, Path output, String forms) {

    Generation {
        classes = List.copyOf(classes);
    }

    /**
     * Generates the client.
     *
     * @throws MojoFailureException if the application is declared wrongly: each mistake, with its place
     * @throws IOException if the generator could not run
     */
    void run(Log log) throws IOException, MojoFailureException {
        List<String> options = new ArrayList<>();
        classes.forEach(place -> options.addAll(List.of("--classes", place.toString())));
        options.addAll(List.of("--target", target, "--out", output.toString()));
        if (!forms.isBlank()) {
            options.addAll(List.of("--forms", forms));
        }
        fork.run("dev.mizan.codegen.Main", options, log, "The client cannot be generated");
    }
}
