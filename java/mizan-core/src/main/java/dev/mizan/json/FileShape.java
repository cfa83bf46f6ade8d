package dev.mizan.json;

import dev.mizan.UploadLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of a type's files: where in a JSON value of it they may stand. */
sealed interface FileShape {

    /** Tells every place of this value where null stands for a file. */
    void find(JsonNode value, List<Object> path, Consumer<FilePlace> found);

    /** A file itself. */
    record OneFile(@Nullable UploadLimits limits) implements FileShape {

        @Override
        public void find(JsonNode value, List<Object> path, Consumer<FilePlace> found) {
            if (value.isNull()) {
                found.accept(new FilePlace(path, limits));
            }
        }
    }

    /** The items of a list, or the values of a map. */
    record Items(FileShape item) implements FileShape {

        @Override
        public void find(JsonNode value, List<Object> path, Consumer<FilePlace> found) {
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                item.find(value.get(i), inside(path, i), found);
            }
            value.forEachEntry((key, each) -> item.find(each, inside(path, key), found));
        }
    }

    /** The properties of an object, filled while a type that may hold itself is read. */
    record Members(Map<String, FileShape> byName) implements FileShape {

        Members() {
            this(new HashMap<>());
        }

        @Override
        public void find(JsonNode value, List<Object> path, Consumer<FilePlace> found) {
            value.forEachEntry((name, each) -> {
                FileShape shape = byName.get(name);
                if (shape != null) {
                    shape.find(each, inside(path, name), found);
                }
            });
        }
    }

    /** The members of a union, by what the property says that tells them apart. */
    record Variants(String property, Map<String, FileShape> byTag) implements FileShape {

        @Override
        public void find(JsonNode value, List<Object> path, Consumer<FilePlace> found) {
            JsonNode tag = value.get(property);
            FileShape shape = tag == null || !tag.isString() ? null : byTag.get(tag.stringValue());
            if (shape != null) {
                shape.find(value, path, found);
            }
        }
    }

    private static List<Object> inside(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
