package dev.mizan.json;

import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.VisibleInstance.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a client shows from a list whose syntax is checked already: {@code [["product",{"productId":5}],…]}. */
final class VisibleReader {

    private VisibleReader() {}

    /** Gives those of the first {@code limit} entries that can be read. */
    static List<VisibleInstance> read(JsonMapper mapper, Slice visible, int limit) {
        List<VisibleInstance> instances = new ArrayList<>();
        ObjectReader reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = reader.createParser(visible.bytes(), visible.offset(), visible.length())) {
            parser.nextToken();
            for (int i = 0; i < limit && parser.nextToken() != JsonToken.END_ARRAY; i++) {
                instance(reader.readTree(parser)).ifPresent(instances::add);
            }
        }
        return instances;
    }

    private static Optional<VisibleInstance> instance(JsonNode entry) {
        if (entry.size() != 2 || !entry.path(0).isString() || !entry.path(1).isObject()) {
            return Optional.empty();
        }
        Map<String, Scalar> params = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> param : entry.path(1).properties()) {
            JsonNode value = param.getValue();
            if (value.isContainer()) {
                return Optional.empty();
            }
            if (!value.isNull()) {
                params.put(param.getKey(), new Scalar(value.asString(), value.isString()));
            }
        }
        return Optional.of(new VisibleInstance(entry.path(0).asString(), params));
    }
}
