package dev.mizan.codegen;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a JSON text, each of which can be replaced by something that no declared type but "any JSON" takes. */
final class JsonParts {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String OTHER = "{\"no declared type has this member\":[[true]]}";

    private JsonParts() {}

    /**
     * A part: a member, an item or the whole.
     *
     * @param path where it is, {@code .items.0}
     * @param withOther the whole text with another value in its place
     */
    record Part(String path, String withOther) {}

    /** Every member and item at every depth; a text without any is its own part. */
    static List<Part> of(String json) {
        JsonNode root = MAPPER.readTree(json);
        List<Part> parts = new ArrayList<>();
        visit(root, root, "", parts);
        return parts;
    }

    private static void visit(JsonNode root, JsonNode node, String path, List<Part> parts) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                object.set(name, MAPPER.readTree(OTHER));
                parts.add(new Part(path + "." + name, root.toString()));
                object.set(name, value);
                visit(root, value, path + "." + name, parts);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                array.set(i, MAPPER.readTree(OTHER));
                parts.add(new Part(path + "." + i, root.toString()));
                array.set(i, value);
                visit(root, value, path + "." + i, parts);
            }
        } else if (path.isEmpty()) {
            parts.add(new Part("", OTHER));
        }
    }
}
