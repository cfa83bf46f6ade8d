package dev.mizan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a client sends: the type of a function's argument, or of a property, an item or a value inside of one.
 *
 * <p>It lives as long as its call: when the function has returned or failed, the content is deleted. What is to be kept must
 * be copied before. How large it may be and of which types is said with {@link UploadLimits}. Not thread-safe.
 */
public interface Upload {

    /**
     * The media type (RFC 6838) without parameters, in lower case: {@code image/png}. It is found out from the content; what
     * the client declared only refines it ({@code text/csv} for what is text). What is not recognised is
     * {@code application/octet-stream}.
     */
    String contentType();

    /** The size in bytes. */
    long size();

    /**
     * The last part of the client's file name, safe to be shown and to be a file's name: no path, no control characters, at
     * most 255 bytes in UTF-8. Empty if the client gave none or nothing safe is left. It is not unique.
     */
    Optional<String> fileName();

    /**
     * Opens the content from its beginning; as often as wanted. The caller closes the stream.
     *
     * @throws IllegalStateException if the call has ended
     */
    InputStream open() throws IOException;

    /**
     * Copies the content to a file that does not exist yet.
     *
     * @throws FileAlreadyExistsException if it exists
     * @throws IllegalStateException if the call has ended
     */
    default void transferTo(Path target) throws IOException {
        try (InputStream content = open()) {
            Files.copy(content, target);
        }
    }

    /** Gives an upload without a file name that stays in memory, for tests and callers in Java. The bytes are copied. */
    static Upload of(String contentType, byte[] content) {
        return new MemoryUpload(contentType, content.clone());
    }
}
