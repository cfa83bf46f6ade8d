package dev.mizan.schema;

import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import java.util.Collection;
import java.util.function.BiConsumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the wire shapes of a schema as JSON, to be committed and compared: the same text for the same shapes, a line a
 * member, types as a person would write them ({@code list<Page<Review>>?}). Neither documentation nor classes are in it.
 */
final class SchemaJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SchemaJson() {}

    static String of(Schema schema) {
        ObjectNode root = MAPPER.createObjectNode();
        each(root, "contexts", schema.contexts(), SchemaJson::context);
        each(root, "functions", schema.functions(), SchemaJson::function);
        each(root, "types", schema.types(), SchemaJson::type);
        each(root, "errors", schema.errors(), (error, node) -> {
            node.put("code", error.code()).put("status", error.status());
            error.details().ifPresent(details -> node.put("details", TypeText.of(details)));
        });
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static void context(ContextSchema context, ObjectNode node) {
        node.put("name", context.name());
        each(node, "parameters", context.parameters(), (parameter, child) -> {
            child.put("name", parameter.name()).put("type", TypeText.of(parameter.type()));
            if (parameter.nullable()) {
                child.put("nullable", true);
            }
            parameter.defaultJson().ifPresent(json -> child.put("default", json));
        });
        each(node, "reads", context.reads(), (read, child) -> {
            child.put("name", read.name()).put("result", TypeText.of(read.result()));
            texts(child, "errors", read.errors());
        });
    }

    private static void function(FunctionSchema function, ObjectNode node) {
        node.put("name", function.name());
        each(node, "arguments", function.arguments(), SchemaJson::property);
        function.result().ifPresent(result -> node.put("result", TypeText.of(result)));
        texts(node, "affects", function.affects());
        texts(node, "errors", function.errors());
    }

    private static void type(NamedType type, ObjectNode node) {
        node.put("name", type.name());
        if (type instanceof ObjectType object) {
            texts(node, "variables", object.variables());
            each(node, "properties", object.properties(), SchemaJson::property);
        } else if (type instanceof UnionType union) {
            texts(node, "variables", union.variables());
            node.put("discriminator", union.discriminator());
            each(
                    node,
                    "variants",
                    union.variants(),
                    (variant, child) -> child.put("tag", variant.tag()).put("type", TypeText.of(variant.type())));
        } else if (type instanceof EnumType values) {
            texts(
                    node,
                    "values",
                    values.values().stream().map(NamedType.EnumValue::json).toList());
        }
    }

    private static void property(Property property, ObjectNode node) {
        node.put("name", property.name()).put("type", TypeText.of(property.type()));
        if (property.optional()) {
            node.put("optional", true);
        }
    }

    private static <T> void each(ObjectNode node, String name, Collection<T> items, BiConsumer<T, ObjectNode> write) {
        if (!items.isEmpty()) {
            ArrayNode array = node.putArray(name);
            items.forEach(item -> write.accept(item, array.addObject()));
        }
    }

    private static void texts(ObjectNode node, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(name);
            texts.forEach(array::add);
        }
    }
}
