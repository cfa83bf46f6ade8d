package dev.mizan.conformance;

import dev.mizan.Client;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions that take files and say what they were given. */
@PermitAll
public class Uploads {

    private static final int MOST = 100;

    record Line(String name, Upload photo) {}

    @Client
    String attach(
            String title,
            @UploadLimits(
                            maxBytes = MOST,
                            types = {"text/plain", "image/png"})
                    Upload file) {
        return title + ": " + described(file);
    }

    @Client
    @RolesAllowed("ADMIN")
    String attachAsStaff(Upload file) {
        return described(file);
    }

    @Client
    String attachAll(List<Line> lines, @Nullable Upload cover) {
        return lines.stream()
                        .map(line -> line.name() + ": " + described(line.photo()))
                        .collect(Collectors.joining("; "))
                + (cover == null ? "" : "; cover: " + described(cover));
    }

    private static String described(Upload file) {
        return file.contentType() + ", " + file.size() + " bytes, "
                + file.fileName().orElse("no name");
    }
}
