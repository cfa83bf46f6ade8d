package dev.mizan.codegen.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line says.
 *
 * @param classes folders of class files, or jars, in which functions are looked for
 * @param committed the folder of the committed files
 * @param accept whether what there is becomes what is committed
 */
record Options(List<Path> classes, Path committed, boolean accept) {

    static final String USAGE = """
            Usage: java -cp <class path of the application>:mizan-codegen.jar dev.mizan.codegen.check.Main
                --classes <folder or jar>   where functions are looked for; may be repeated
                --committed <folder>        holds schema.json, access.txt and breaking.txt
                --accept                    writes schema.json and access.txt\
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
        List<Path> committed = new ArrayList<>();
        boolean accept = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--classes" -> classes.add(value(option, rest));
                case "--committed" -> committed.add(value(option, rest));
                case "--accept" -> accept = true;
                default -> throw new IllegalArgumentException(option + ": no such option");
            }
        }
        if (classes.isEmpty() || committed.size() != 1) {
            throw new IllegalArgumentException(
                    classes.isEmpty() ? "--classes is missing" : "--committed stands there once");
        }
        return new Options(classes, committed.get(0), accept);
    }

    private static Path value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + ": a value is missing");
        }
        return Path.of(rest.next());
    }
}
