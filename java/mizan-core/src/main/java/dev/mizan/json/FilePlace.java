package dev.mizan.json;

import dev.mizan.UploadLimits;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the arguments of a call where a file may come.
 *
 * @param path names and indexes, from the arguments on
 * @param limits what is declared there, null if nothing is
 */
public record FilePlace(List<Object> path, @Nullable UploadLimits limits) {

    public FilePlace {
        path = List.copyOf(path);
    }

    /** The name of its part: {@code lines.0.photo}. */
    public String partName() {
        return partName(path);
    }

    static String partName(List<Object> path) {
        return path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
