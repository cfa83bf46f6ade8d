package dev.mizan.test;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Paths as tests write them: {@code review.lines.0.text}. */
final class FieldPath {

    private FieldPath() {}

    /** The text of a path that came as a JSON array. */
    static String text(JsonNode path) {
        return path.valueStream().map(step -> step.asString("")).collect(Collectors.joining("."));
    }
}
