package dev.mizan.ssr;

import dev.mizan.http.Body;
import dev.mizan.http.EntityTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches a bundle's file. Not thread-safe. */
final class Bundle {

    /** What tells one state of a file from another, also where a link now leads elsewhere. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object file) {}

    private final Path path;
    private Optional<Stamp> used;
    private Optional<Stamp> seen;
    private String digest;

    Bundle(Path path) {
        this.path = path;
        this.used = stamp();
        this.seen = used;
        this.digest = read();
    }

    boolean isThere() {
        return Files.isRegularFile(path);
    }

    /** Whether there is another bundle than when this last said so, and nobody has written to it since the last look. */
    boolean isNew() {
        Optional<Stamp> now = stamp();
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.isEmpty() || now.equals(used)) {
            return false;
        }
        used = now;
        digest = read();
        return true;
    }

    /** Names what is in the bundle that {@link #isNew} last spoke of: the same on every server that has it. */
    String digest() {
        return digest;
    }

    private String read() {
        try {
            return EntityTag.of(Body.of(Files.readAllBytes(path)));
        } catch (IOException notThere) {
            return "";
        }
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(file.lastModifiedTime(), file.size(), file.fileKey()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
