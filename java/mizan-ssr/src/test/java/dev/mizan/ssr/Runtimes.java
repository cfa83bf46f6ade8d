package dev.mizan.ssr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What can run a bundle: the machine's Node.js, the repository's own, which is newer, and Bun. */
final class Runtimes {

    private static final Path INSTALLED =
            Path.of("../../node_modules/.bin").toAbsolutePath().normalize();

    private Runtimes() {}

    static Stream<String> all() {
        return Stream.of("node", installed("node"), installed("bun"));
    }

    private static String installed(String name) {
        Path path = INSTALLED.resolve(name);
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is missing: npm ci");
        }
        return path.toString();
    }
}
