package dev.mizan.upload;

import dev.mizan.Upload;
import dev.mizan.json.FilePlace;
import java.util.List;
import java.util.Map;

/**
 * The files that came with a call.
 *
 * @param byName the files by their parts' names
 * @param wrongType places whose file is of a type that is not let in, or is not what its client says; they were not kept
 */
public record ReceivedFiles(Map<String, Upload> byName, List<FilePlace> wrongType) {

    /** No files. */
    public static final ReceivedFiles NONE = new ReceivedFiles(Map.of(), List.of());

    public ReceivedFiles {
        byName = Map.copyOf(byName);
        wrongType = List.copyOf(wrongType);
    }
}
