package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares files with those in {@code src/test/resources/golden}; {@code -Dmizan.golden=renew} writes them instead. */
public final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails unless the folder of that name holds these files, text by name, and no other. */
    public static void assertSame(String name, Map<String, String> files) throws IOException {
        assertSame(ROOT.resolve(name), files);
    }

    static void assertSame(Path directory, Map<String, String> files) throws IOException {
        if ("renew".equals(System.getProperty("mizan.golden"))) {
            renew(directory, files);
        }
        assertThat(files)
                .as("files in %s; after a deliberate change: mvn test -Dmizan.golden=renew", directory)
                .containsExactlyEntriesOf(read(directory));
    }

    private static void renew(Path directory, Map<String, String> files) throws IOException {
        for (String old : read(directory).keySet()) {
            Files.delete(directory.resolve(old));
        }
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
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
