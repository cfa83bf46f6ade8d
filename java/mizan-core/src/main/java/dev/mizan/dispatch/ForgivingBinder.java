package dev.mizan.dispatch;

import dev.mizan.Upload;
import dev.mizan.json.ArgumentType;
import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.Decoded;
import dev.mizan.json.FilePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds what can be bound: what is missing or of another type is an error of its field and not the end, so that one answer
 * tells all that is wrong. In such a place stands some value of its type meanwhile, of which nothing is said.
 */
final class ForgivingBinder {

    /** Each error costs one more reading of the document, so that large ones have fewer. */
    private static final int BYTES_TO_READ = 2_000_000;

    private static final int MOST_READINGS = 100;

    /** Stands where a file belongs while there is none. */
    static final Upload SOME_FILE = Upload.of("application/octet-stream", new byte[0]);

    private final JsonMapper mapper;
    private final UnaryOperator<String> messages;

    /** Takes what words the codes {@code Required} and {@code Type}. */
    ForgivingBinder(JsonMapper mapper, UnaryOperator<String> messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    /**
     * What came of it.
     *
     * @param arguments one for each parameter, null if not even with values in wrong places they could be read
     * @param errors those fields' errors
     */
    record Bound(@Nullable Object @Nullable [] arguments, List<FieldError> errors) {

        /** Gives these errors and the others that are about what was sent. */
        List<FieldError> with(List<FieldError> others) {
            List<FieldError> all = new ArrayList<>(errors);
            others.stream().filter(this::isAboutWhatWasSent).forEach(all::add);
            return all.stream().sorted(FieldError.ORDER).toList();
        }

        private boolean isAboutWhatWasSent(FieldError other) {
            return errors.isEmpty()
                    || !other.path().isEmpty()
                            && errors.stream().noneMatch(error -> isUnder(other.path(), error.path()));
        }
    }

    /** Whether a path is another one or leads further inside. */
    static boolean isUnder(List<Object> path, List<?> outer) {
        return path.size() >= outer.size() && path.subList(0, outer.size()).equals(outer);
    }

    /** Binds arguments; refuses only what is not declared. */
    Outcome<Bound> bind(PreparedCall call, ObjectNode args, Map<String, Upload> received) {
        Map<String, Upload> files = new HashMap<>(received);
        List<FieldError> errors = new ArrayList<>();
        byte[] json = mapper.writeValueAsBytes(args);
        int readings = Math.max(1, Math.min(MOST_READINGS, BYTES_TO_READ / Math.max(1, json.length)));
        for (int i = 0; i < readings; i++) {
            Decoded<@Nullable Object[]> decoded = call.decode(new Slice(json, 0, json.length), files);
            if (decoded instanceof Decoded.Value<@Nullable Object[]> value) {
                return Outcome.passed(new Bound(value.value(), errors));
            }
            Decoded.Refused<@Nullable Object[]> refused = (Decoded.Refused<@Nullable Object[]>) decoded;
            if (refused.isUnknown() || refused.isTooLarge() || refused.path().isEmpty()) {
                return Outcome.refused(refused);
            }
            add(errors, refused);
            if (!fill(call, args, refused.path(), files)) {
                break;
            }
            json = mapper.writeValueAsBytes(args);
        }
        return Outcome.passed(new Bound(null, errors));
    }

    private void add(List<FieldError> errors, Decoded.Refused<?> refused) {
        if (errors.stream().noneMatch(error -> isUnder(refused.path(), error.path()))) {
            String code = refused.isMissing() ? "Required" : "Type";
            errors.add(new FieldError(refused.path(), code, messages.apply(code), Map.of()));
        }
    }

    /** Puts some value there; gives false where none is known or nothing can stand. */
    private boolean fill(PreparedCall call, ObjectNode args, List<Object> path, Map<String, Upload> files) {
        Optional<ArgumentType> type = call.types().at(path, args);
        if (type.isEmpty()) {
            return false;
        }
        if (type.get().isFile()) {
            boolean first = files.put(new FilePlace(path, null).partName(), SOME_FILE) == null;
            set(args, path, NullNode.getInstance());
            return first;
        }
        return set(args, path, mapper.readTree(type.get().some().orElse("{}")));
    }

    /** Gives false where nothing can stand, or the same stands already. */
    private static boolean set(ObjectNode args, List<Object> path, JsonNode some) {
        @Nullable JsonNode holder = args;
        for (Object step : path.subList(0, path.size() - 1)) {
            holder = holder == null
                    ? null
                    : step instanceof Integer index ? holder.get(index) : holder.get(step.toString());
        }
        Object last = path.get(path.size() - 1);
        if (holder instanceof ObjectNode object) {
            return !some.equals(object.replace(last.toString(), some));
        }
        return holder instanceof ArrayNode array
                && last instanceof Integer index
                && index < array.size()
                && !some.equals(array.set(index, some));
    }
}
