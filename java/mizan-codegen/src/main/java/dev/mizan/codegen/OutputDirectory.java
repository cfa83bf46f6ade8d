package dev.mizan.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder that holds a generated client. Only files whose first line says that Mizan made them are replaced or removed.
 *
 * <p>Files that did not change are not touched, so that bundlers do not rebuild; the others are replaced atomically, so
 * that a bundler that watches never reads half a file.
 */
public final class OutputDirectory {

    private final Path directory;

    /** Takes a folder that need not exist yet. */
    public OutputDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * What a run did to the folder: names of files, in order.
     *
     * @param written files that are new or changed
     * @param removed files of an earlier run that the schema no longer needs
     * @param unchanged how many files were left alone
     */
    public record Changes(List<String> written, List<String> removed, int unchanged) {

        public Changes {
            written = List.copyOf(written);
            removed = List.copyOf(removed);
        }

        /** Says it in words: {@code 1 files written, 0 removed, 7 unchanged}. */
        @Override
        public String toString() {
            return written.size() + " files written, " + removed.size() + " removed, " + unchanged + " unchanged";
        }
    }

    /**
     * Makes the folder hold these files, and no other that Mizan made.
     *
     * @param files text by name
     * @throws GenerationException if a file of that name is there that Mizan did not make; nothing is written then
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public Changes write(Map<String, String> files) {
        try {
            Files.createDirectories(directory);
            refuseForeign(files);
            List<String> written = new ArrayList<>();
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                if (writeIfChanged(directory.resolve(file.getKey()), file.getValue())) {
                    written.add(file.getKey());
                }
            }
            return new Changes(written, sweep(files), files.size() - written.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the client to " + directory + ": " + e.getMessage(), e);
        }
    }

    private void refuseForeign(Map<String, String> files) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String name : new TreeMap<>(files).keySet()) {
            Path path = directory.resolve(name);
            if (Files.exists(path) && !isGenerated(path)) {
                foreign.add(path + " was not made by Mizan and would be overwritten."
                        + " Move it, or choose an output directory of its own.");
            }
        }
        if (!foreign.isEmpty()) {
            throw new GenerationException(foreign);
        }
    }

    private boolean writeIfChanged(Path path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return false;
        }
        // Beside its target: a move is atomic within a file system only. No bundler takes the suffix for a module.
        Path temporary = directory.resolve(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    private List<String> sweep(Map<String, String> files) throws IOException {
        List<Path> stale;
        try (Stream<Path> entries = Files.list(directory)) {
            stale = entries.filter(path -> path.toString().endsWith(".ts"))
                    .filter(path -> !files.containsKey(path.getFileName().toString()))
                    .filter(OutputDirectory::isGenerated)
                    .sorted()
                    .toList();
        }
        List<String> removed = new ArrayList<>();
        for (Path path : stale) {
            Files.delete(path);
            removed.add(path.getFileName().toString());
        }
        return removed;
    }

    private static boolean isGenerated(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        byte[] expected = ClientGenerator.FIRST_LINE.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(expected.length), expected);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
