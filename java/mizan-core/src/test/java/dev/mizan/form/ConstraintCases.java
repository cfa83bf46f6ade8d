package dev.mizan.form;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values for the constraints of {@link ConstrainedValues}, decided by Hibernate Validator. */
final class ConstraintCases {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final ConstraintReader reader = ConstraintReader.of(validator);

    static List<RecordComponent> components() {
        return List.of(ConstrainedValues.class.getRecordComponents());
    }

    /** The case of a component: its rules and values that show what they mean, each with whether it is valid. */
    ObjectNode of(RecordComponent component) {
        ObjectNode made = begin(component);
        ArrayNode values = made.putArray("values");
        SampleValues.of(component.getType()).stream()
                .distinct()
                .forEach(value -> values.add(decided(component, value)));
        return made;
    }

    /** A case of random values: always the same for the same component and source. */
    ObjectNode random(RecordComponent component, int count, Random random) {
        ObjectNode made = begin(component);
        ArrayNode values = made.putArray("values");
        RandomValues source = new RandomValues(random);
        Stream.generate(() -> source.of(component.getType()))
                .limit(count)
                .forEach(value -> values.add(decided(component, value)));
        return made;
    }

    private ObjectNode begin(RecordComponent component) {
        FieldRules rules = reader.property(ConstrainedValues.class, component.getName(), component.getAnnotatedType());
        if (!rules.server().isEmpty()) {
            throw new IllegalStateException(component.getName() + " is checked by the server alone: " + rules.server());
        }
        ObjectNode made = JSON.createObjectNode();
        made.put("name", component.getName());
        made.put("type", type(component.getType()));
        made.set("rules", JSON.readTree(RuleJson.of(rules.rules())));
        if (component.getName().equals("email")) {
            made.put("approximate", true);
        }
        return made;
    }

    private ArrayNode decided(RecordComponent component, String json) {
        Object value = JSON.readValue(json, JSON.constructType(component.getGenericType()));
        boolean valid = validator
                .validateValue(ConstrainedValues.class, component.getName(), value)
                .isEmpty();
        return JSON.createArrayNode().add(JSON.readTree(json)).add(valid);
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "Boolean" -> "boolean";
            case "Byte", "Short" -> type.getSimpleName().toLowerCase(Locale.ROOT);
            case "Integer" -> "int";
            case "Long" -> "integer";
            case "Double" -> "number";
            case "BigDecimal" -> "decimal";
            case "BigInteger" -> "bigInteger";
            case "Map" -> "map";
            default -> "list";
        };
    }
}
