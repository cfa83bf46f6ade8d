package dev.mizan.codegen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line says.
 *
 * @param classes folders of class files, or jars, in which functions are looked for
 * @param target the framework
 * @param out the folder that will hold the client
 * @param forms the locales of the texts of forms, none for a client without forms
 */
record Options(List<Path> classes, Target target, Path out, List<Locale> forms) {

    static final String USAGE = """
            Usage: java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.Main
                --classes <folder or jar>   where functions are looked for; may be repeated
                --target react|vue|svelte   the framework
                --out <folder>              where the client is written
                --forms <en,de,…>           forms too, with texts in these locales, the default first; they need mizan-forms\
            """;

    Options {
        classes = List.copyOf(classes);
        forms = List.copyOf(forms);
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
        List<Locale> forms = List.of();
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
                case "--forms" -> forms = locales(value);
                default -> throw new IllegalArgumentException(option + ": no such option");
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("--classes is missing");
        }
        return new Options(
                classes,
                target.orElseThrow(() -> new IllegalArgumentException("--target is missing")),
                out.orElseThrow(() -> new IllegalArgumentException("--out is missing")),
                forms);
    }

    private static List<Locale> locales(String value) {
        List<Locale> locales = Stream.of(value.split(","))
                .map(String::strip)
                .map(Locale::forLanguageTag)
                .toList();
        if (locales.contains(Locale.ROOT)) {
            throw new IllegalArgumentException("--forms " + value + ": these are no language tags, en or de-AT");
        }
        return locales;
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
