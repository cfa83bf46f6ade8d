package dev.mizan.upload;

import dev.mizan.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that came with a call. */
record ReceivedUpload(String contentType, long size, Optional<String> fileName, CallFiles.Kept content)
        implements Upload {

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Says nothing of the content and nothing that the client chose. */
    @Override
    public String toString() {
        return "Upload[" + contentType + ", " + size + " bytes]";
    }
}
