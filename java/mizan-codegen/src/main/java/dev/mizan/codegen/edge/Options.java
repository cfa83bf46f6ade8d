package dev.mizan.codegen.edge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param classes folders of class files, or jars, in which functions are looked for
 * @param out the folder that will hold the files
 * @param basePath below which Mizan answers
 */
record Options(List<Path> classes, Path out, String basePath) {

    static final String USAGE = """
            Usage: java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.edge.Main
                --classes <folder or jar>   where functions are looked for; may be repeated
                --out <folder>              where edge-manifest.json and mizan.vcl are written
                --base-path <path>          below which Mizan answers; /api/mizan unless given\
            """;

    Options {
        classes = List.copyOf(classes);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    static Options parse(List<String> arguments) {
        List<Path> classes = new ArrayList<>();
        Optional<Path> out = Optional.empty();
        String basePath = BasePath.DEFAULT;
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + ": a value is missing");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--classes" -> classes.add(Path.of(value));
                case "--out" -> out = Optional.of(Path.of(value));
                case "--base-path" -> basePath = value;
                default -> throw new IllegalArgumentException(option + ": no such option");
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("--classes is missing");
        }
        return new Options(classes, out.orElseThrow(() -> new IllegalArgumentException("--out is missing")), basePath);
    }
}
