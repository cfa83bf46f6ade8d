package dev.mizan.corpus;

import dev.mizan.Patch;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files in every place. */
public final class Uploads {

    private Uploads() {}

    public record Gallery(
            Upload cover,
            @UploadLimits(maxBytes = 100, types = "image/*") List<Upload> photos,
            Map<String, Upload> byName,
            @Nullable Upload note,
            Patch<Upload> patch) {}

    /** A file or its address. */
    public sealed interface Attachment {}

    public record Picture(@UploadLimits(types = "image/png") Upload file, List<Attachment> more)
            implements Attachment {}

    public record Link(String file) implements Attachment {}
}
