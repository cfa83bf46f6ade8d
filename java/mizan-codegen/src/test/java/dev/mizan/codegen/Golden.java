package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares files with those in {@code src/test/resources/golden}; {@code -Dmizan.golden=renew} writes them instead. */
final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    static void assertSame(String name, Map<String, String> files) throws IOException {
        assertSame(ROOT.resolve(name), files);
    }

    static void assertSame(Path directory, Map<String, String> files) throws IOException {
        if ("renew".equals(System.getProperty("mizan.golden"))) {
            new OutputDirectory(directory).write(files);
        }
        assertThat(files)
                .as("files in %s; after a deliberate change: mvn test -Dmizan.golden=renew", directory)
                .containsExactlyEntriesOf(read(directory));
    }

    private static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> paths = Files.list(directory)) {
                for (Path path : paths.toList()) {
                    files.put(path.getFileName().toString(), Files.readString(path));
                }
            }
        }
        return files;
    }
}
