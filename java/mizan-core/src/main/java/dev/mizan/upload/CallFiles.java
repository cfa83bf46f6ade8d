package dev.mizan.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files of one call, and deletes them when it is closed. Nothing is on disk before a file is larger than 64 KiB.
 */
public final class CallFiles implements AutoCloseable {

    /** What is kept in memory, and what is looked at to find out the type. */
    static final int MEMORY_BYTES = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(CallFiles.class);

    private final Path base;
    private final List<Path> created = new ArrayList<>();
    private boolean closed;

    /** Gives the keeper of one call's files; larger ones are kept below this directory. */
    public CallFiles(Path base) {
        this.base = base;
    }

    /** Content that is kept, and whoever asks for it after the call is told so. */
    final class Kept {

        private final byte[] memory;
        private final @Nullable Path file;

        private Kept(byte[] memory, @Nullable Path file) {
            this.memory = memory;
            this.file = file;
        }

        InputStream open() throws IOException {
            if (closed) {
                throw new IllegalStateException(
                        "The call that brought this upload has ended, and its content is deleted."
                                + " Copy it with transferTo() before the function returns.");
            }
            return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
        }
    }

    Kept inMemory(byte[] content) {
        return new Kept(content, null);
    }

    /** Keeps what has been read and what follows. A failure of the disk is the server's, not the client's. */
    Kept onDisk(byte[] beginning, InputStream rest) throws IOException {
        Path file = newFile();
        try (OutputStream output = new UncheckedOutput(Files.newOutputStream(file))) {
            output.write(beginning);
            rest.transferTo(output);
        }
        return new Kept(new byte[0], file);
    }

    private Path newFile() {
        try {
            if (created.isEmpty()) {
                // Where the file system knows permissions, only its owner may enter. A cleaner may have removed the
                // base.
                created.add(Files.createTempDirectory(Files.createDirectories(base), "mizan-upload-"));
            }
            Path file = Files.createTempFile(created.get(0), "file-", ".tmp");
            created.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Uploads cannot be kept in " + base + ". Make it writable, or set another.", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (int i = created.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(created.get(i));
            } catch (IOException e) {
                LOG.warn("An upload could not be deleted; is it open still? {}", created.get(i), e);
            }
        }
    }
}
