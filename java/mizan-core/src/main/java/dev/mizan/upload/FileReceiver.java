package dev.mizan.upload;

import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.function.MediaTypes;
import dev.mizan.json.FilePlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes the files of one body, one after another, and holds each to its limits while it comes in. */
final class FileReceiver {

    private final Function<String, Optional<FilePlace>> places;
    private final boolean forgiving;
    private final UploadSettings settings;
    private final CallFiles kept;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Upload> files = new HashMap<>();
    private final List<FilePlace> wrongType = new ArrayList<>();
    private final List<FilePlace> tooLarge = new ArrayList<>();
    private long total;

    /**
     * Takes files into these places.
     *
     * @param forgiving whether a file that is too large is passed over, and what follows it is read
     */
    FileReceiver(
            Function<String, Optional<FilePlace>> places, boolean forgiving, UploadSettings settings, CallFiles kept) {
        this.places = places;
        this.forgiving = forgiving;
        this.settings = settings;
        this.kept = kept;
    }

    ReceivedFiles received() {
        return new ReceivedFiles(files, wrongType);
    }

    /** Places whose file is too large. */
    List<FilePlace> tooLarge() {
        return List.copyOf(tooLarge);
    }

    void receive(PartHeaders headers, InputStream content) throws IOException {
        FilePlace place = places.apply(headers.name())
                .orElseThrow(() -> RefusedUpload.malformed("No file belongs here.", path(headers.name())));
        if (!seen.add(headers.name())) {
            throw RefusedUpload.malformed("It is there twice.", place.path());
        }
        if (seen.size() > settings.maxFiles()) {
            throw RefusedUpload.tooLarge("These are more files than this server takes.");
        }
        LimitedStream limited = limited(content, place);
        try {
            keep(headers, place, limited);
        } catch (RefusedUpload refused) {
            if (!forgiving || refused.error().details().isEmpty()) {
                throw refused;
            }
            tooLarge.add(place);
            content.transferTo(OutputStream.nullOutputStream());
        }
        total += limited.count();
    }

    private void keep(PartHeaders headers, FilePlace place, LimitedStream limited) throws IOException {
        byte[] beginning = limited.readNBytes(CallFiles.MEMORY_BYTES);
        Optional<String> type =
                ContentTypes.of(beginning, headers.contentType()).filter(it -> MediaTypes.allow(types(place), it));
        if (type.isEmpty()) {
            wrongType.add(place);
            limited.transferTo(OutputStream.nullOutputStream());
        } else {
            CallFiles.Kept all = beginning.length < CallFiles.MEMORY_BYTES
                    ? kept.inMemory(beginning)
                    : kept.onDisk(beginning, limited);
            files.put(
                    headers.name(),
                    new ReceivedUpload(
                            type.get(), limited.count(), headers.fileName().flatMap(FileName::safe), all));
        }
    }

    private LimitedStream limited(InputStream content, FilePlace place) {
        UploadLimits declared = place.limits();
        long own = declared == null || declared.maxBytes() == 0 ? settings.maxFileBytes() : declared.maxBytes();
        long left = settings.maxTotalBytes() - total;
        return own <= left
                ? new LimitedStream(content, own, () -> RefusedUpload.tooLarge("The file is too large.", place.path()))
                : new LimitedStream(content, left, () -> RefusedUpload.tooLarge("The files together are too large."));
    }

    private static List<String> types(FilePlace place) {
        return place.limits() == null ? List.of() : List.of(place.limits().types());
    }

    private static List<Object> path(String partName) {
        return Stream.of(partName.split("\\.", -1))
                .<Object>map(step -> step.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(step) : step)
                .toList();
    }
}
