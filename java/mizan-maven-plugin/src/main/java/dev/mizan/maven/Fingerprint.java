package dev.mizan.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a generation depends on and what it made, in one hash: the options, the bytes of every class in a folder of the
 * class path and of its Javadoc index, the path, size and time of every jar, and the bytes of the generated files.
 */
final class Fingerprint {

    private final Path file;
    private final Generation generation;

    /** Keeps the hash of the last successful run in this folder, a file per target and output directory. */
    Fingerprint(Path folder, Generation generation) {
        this.generation = generation;
        MessageDigest name = sha256();
        add(name, generation.output().toAbsolutePath().toString());
        String id = HexFormat.of().formatHex(name.digest(), 0, 4);
        this.file = folder.resolve("generate-" + generation.target() + "-" + id + ".sha256");
    }

    /** Whether the last successful run had the same inputs and its files are as it left them. */
    boolean isUnchanged() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(current());
    }

    /** Remembers this run. */
    void store() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, current());
    }

    private String current() throws IOException {
        MessageDigest digest = sha256();
        add(digest, generation.fork().java().toString());
        add(digest, generation.target());
        add(digest, generation.forms());
        add(digest, generation.classes().toString());
        for (Path element : generation.fork().classPath()) {
            add(digest, element.toString());
            if (Files.isDirectory(element)) {
                addFiles(digest, element, file -> isInput(element.relativize(file)));
            } else if (Files.exists(element)) {
                add(digest, Files.size(element) + " " + Files.getLastModifiedTime(element));
            }
        }
        if (Files.isDirectory(generation.output())) {
            addFiles(digest, generation.output(), file -> file.toString().endsWith(".ts"));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isInput(Path path) {
        return path.toString().endsWith(".class") || path.startsWith(Path.of("META-INF", "mizan"));
    }

    private static void addFiles(MessageDigest digest, Path root, Predicate<Path> filter) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).filter(filter).sorted().toList();
        }
        for (Path path : files) {
            add(digest, root.relativize(path).toString());
            byte[] bytes = Files.readAllBytes(path);
            add(digest, String.valueOf(bytes.length));
            digest.update(bytes);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
