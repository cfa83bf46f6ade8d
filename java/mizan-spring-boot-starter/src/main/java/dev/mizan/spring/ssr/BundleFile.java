package dev.mizan.spring.ssr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** A bundle as a file, which processes need: one in a jar is copied for as long as the application runs. */
final class BundleFile implements AutoCloseable {

    private final Path path;
    private final boolean copied;

    private BundleFile(Path path, boolean copied) {
        this.path = path;
        this.copied = copied;
    }

    static BundleFile of(Resource bundle) {
        try {
            return bundle.isFile()
                    ? new BundleFile(bundle.getFile().toPath(), false)
                    : new BundleFile(copy(bundle), true);
        } catch (IOException e) {
            throw new UncheckedIOException("mizan.ssr.bundle, " + bundle.getDescription() + ", cannot be read", e);
        }
    }

    private static Path copy(Resource bundle) throws IOException {
        Path file = Files.createTempFile("mizan-ssr", ".mjs");
        try (InputStream from = bundle.getInputStream()) {
            Files.write(file, from.readAllBytes());
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            if (copied) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
