package dev.mizan.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enums by their names on the wire, which Jackson is asked for; with a numeric {@code @JsonValue} they are integers.
 *
 * @param names canonical text by constant
 * @param constants constant by canonical text
 */
record EnumType(Class<?> javaType, String wireType, Map<Object, String> names, Map<String, Object> constants)
        implements ParameterType {

    EnumType {
        names = Map.copyOf(names);
        constants = Map.copyOf(constants);
    }

    /** Gives the type, empty if a constant is neither text nor a whole number on the wire, or two are the same. */
    static Optional<EnumType> of(Class<?> type) {
        Map<Object, String> names = new LinkedHashMap<>();
        Map<String, Object> constants = new LinkedHashMap<>();
        boolean text = true;
        boolean integers = true;
        JsonMapper mapper = JsonMapper.shared();
        for (Object constant : type.getEnumConstants()) {
            JsonNode node;
            try {
                node = mapper.valueToTree(constant);
            } catch (JacksonException unwritable) {
                return Optional.empty();
            }
            if (!node.isString() && !node.isIntegralNumber()) {
                return Optional.empty();
            }
            text &= node.isString();
            integers &= node.isIntegralNumber();
            names.put(constant, node.asString());
            constants.put(node.asString(), constant);
        }
        boolean told = constants.size() == names.size();
        return told && (text || integers)
                ? Optional.of(new EnumType(type, text ? "enum" : "integer", names, constants))
                : Optional.empty();
    }

    @Override
    public Optional<Object> decode(String text) {
        return Optional.ofNullable(constants.get(text));
    }

    @Override
    public String canonical(Object value) {
        return Objects.requireNonNull(names.get(value), "No constant of this enum");
    }

    @Override
    public String json(Object value) {
        return wireType.equals("enum") ? JsonText.quoted(canonical(value)) : canonical(value);
    }
}
