package dev.mizan;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test data that this side shares with the client's: {@code protocol/vectors}. */
public final class Vectors {

    private Vectors() {}

    /** Gives the cases of a file, {@code invalidation.json}. */
    public static List<JsonNode> cases(String file) {
        JsonNode root = JsonMapper.shared()
                .readTree(Path.of("..", "..", "protocol", "vectors", file).toFile());
        return root.get("cases").valueStream().toList();
    }
}
