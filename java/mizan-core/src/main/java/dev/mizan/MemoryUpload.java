package dev.mizan;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A file that no client has sent. */
final class MemoryUpload implements Upload {

    private final String contentType;
    private final byte[] content;

    MemoryUpload(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public Optional<String> fileName() {
        return Optional.empty();
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
