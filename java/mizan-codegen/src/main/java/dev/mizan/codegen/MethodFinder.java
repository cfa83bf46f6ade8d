package dev.mizan.codegen;

import dev.mizan.Affects;
import dev.mizan.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the methods that carry {@code @Client} or {@code @Affects} in compiled classes. Only classes that mention one of
 * the annotations are loaded, and none is initialised.
 */
public final class MethodFinder {

    private static final Set<String> MARKERS = Set.of(
            Client.class.descriptorString(), Affects.class.descriptorString(), Affects.Each.class.descriptorString());

    private final ClassLoader loader;

    /** Loads classes with this loader. */
    public MethodFinder(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Gives the methods, in the order of class names.
     *
     * @param places folders of class files, or jars
     * @throws GenerationException if a class cannot be loaded
     */
    public List<Method> find(List<Path> places) {
        List<String> mistakes = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        for (String name : classNames(places)) {
            try {
                Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
                        .filter(MethodFinder::isMarked)
                        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                        .forEach(methods::add);
            } catch (ClassNotFoundException | LinkageError e) {
                mistakes.add(name + ": the class cannot be loaded (" + e
                        + "). Add what it needs to the class path that the generator runs with.");
            }
        }
        if (!mistakes.isEmpty()) {
            throw new GenerationException(mistakes);
        }
        return methods;
    }

    private static boolean isMarked(Method method) {
        return !method.isBridge()
                && (method.isAnnotationPresent(Client.class) || method.getAnnotationsByType(Affects.class).length > 0);
    }

    private static List<String> classNames(List<Path> places) {
        List<String> names = new ArrayList<>();
        for (Path place : places) {
            try {
                if (Files.isDirectory(place)) {
                    collect(place, names);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        collect(jar.getPath("/"), names);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the classes in " + place + ": " + e.getMessage(), e);
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private static void collect(Path root, List<String> names) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.startsWith(root.resolve("META-INF")))
                    .toList();
        }
        for (Path file : files) {
            if (mentions(file)) {
                String path = root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), ".");
                names.add(path.substring(0, path.length() - ".class".length()));
            }
        }
    }

    private static boolean mentions(Path file) throws IOException {
        try {
            return ClassFile.mentions(Files.readAllBytes(file), MARKERS);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
