package dev.mizan.spring.app;

import dev.mizan.Client;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;

/** Functions that take files. */
@Service
public class Albums {

    private final AtomicInteger stored = new AtomicInteger();

    /** How often a file was stored. */
    public int stored() {
        return stored.get();
    }

    @Client
    @RolesAllowed("USER")
    String store(Upload file) throws IOException {
        stored.incrementAndGet();
        try (InputStream content = file.open()) {
            return file.contentType() + " " + content.transferTo(OutputStream.nullOutputStream()) + " "
                    + file.fileName().orElse("-");
        }
    }

    @Client
    @RolesAllowed("USER")
    String storeSmall(@UploadLimits(maxBytes = 1000, types = "text/*") Upload file) {
        return "small";
    }

    @Client
    @PermitAll
    int count(List<Upload> files) {
        return files.size();
    }

    @Client
    @RolesAllowed("USER")
    void fail(Upload file) {
        throw new IllegalStateException("on purpose");
    }
}
