package dev.mizan.codegen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param classes folders of class files, or jars, in which functions are looked for
 * @param target the framework
 * @param out the folder that will hold the client
 */
record Options(List<Path> classes, Target target, Path out) {

    static final String USAGE = """
            Usage: java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.Main
                --classes <folder or jar>   where functions are looked for; may be repeated
                --target react|vue|svelte   the framework
                --out <folder>              where the client is written\
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
        Optional<Target> target = Optional.empty();
        Optional<Path> out = Optional.empty();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + ": a value is missing");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--classes" -> classes.add(existing(value));
                case "--target" -> target = Optional.of(target(value));
                case "--out" -> out = Optional.of(Path.of(value));
                default -> throw new IllegalArgumentException(option + ": no such option");
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("--classes is missing");
        }
        return new Options(
                classes,
                target.orElseThrow(() -> new IllegalArgumentException("--target is missing")),
                out.orElseThrow(() -> new IllegalArgumentException("--out is missing")));
    }

    private static Path existing(String value) {
        Path path = Path.of(value);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(
                    "--classes " + value + ": there is no such folder or jar; compile first");
        }
        return path;
    }

    private static Target target(String name) {
        return Target.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--target " + name + ": no such target; there are " + List.of(Target.values())));
    }
}
