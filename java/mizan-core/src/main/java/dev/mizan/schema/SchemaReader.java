package dev.mizan.schema;

import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.EnumValue;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.NamedType.Variant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link SchemaJson} wrote. What is not in it, documentation and owners, is empty. */
final class SchemaReader {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SchemaReader() {}

    static Schema read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return new Schema(
                    each(root, "contexts", SchemaReader::context),
                    each(root, "functions", SchemaReader::function),
                    each(root, "types", SchemaReader::type),
                    each(root, "errors", SchemaReader::error));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no schema: " + e.getOriginalMessage(), e);
        }
    }

    private static ContextSchema context(JsonNode context) {
        return new ContextSchema(
                text(context, "name"),
                each(
                        context,
                        "parameters",
                        parameter -> new ParameterSchema(
                                text(parameter, "name"),
                                wireType(parameter, "type", List.of()),
                                "",
                                flag(parameter, "nullable"),
                                Optional.ofNullable(parameter.get("default")).map(JsonNode::asString),
                                "")),
                each(
                        context,
                        "reads",
                        read -> new ReadSchema(
                                text(read, "name"),
                                wireType(read, "result", List.of()),
                                each(read, "errors", JsonNode::asString),
                                "",
                                "")),
                "");
    }

    private static FunctionSchema function(JsonNode function) {
        return new FunctionSchema(
                text(function, "name"),
                each(function, "arguments", argument -> property(argument, List.of())),
                optionalType(function, "result"),
                each(function, "affects", JsonNode::asString),
                each(function, "errors", JsonNode::asString),
                "",
                "");
    }

    private static NamedType type(JsonNode type) {
        String name = text(type, "name");
        List<String> variables = each(type, "variables", JsonNode::asString);
        if (type.has("values")) {
            return new EnumType(name, each(type, "values", value -> new EnumValue(value.asString(), "")), "");
        }
        if (type.has("discriminator")) {
            return new UnionType(
                    name,
                    variables,
                    text(type, "discriminator"),
                    each(type, "variants", it -> variant(it, variables)),
                    "");
        }
        return new ObjectType(name, variables, each(type, "properties", it -> property(it, variables)), "");
    }

    private static Variant variant(JsonNode variant, List<String> variables) {
        if (wireType(variant, "type", variables) instanceof WireType.Ref object) {
            return new Variant(text(variant, "tag"), object);
        }
        throw new IllegalArgumentException("This is no schema: a member of a union is no object");
    }

    private static Property property(JsonNode property, List<String> variables) {
        return new Property(
                text(property, "name"), wireType(property, "type", variables), flag(property, "optional"), "");
    }

    private static ErrorSchema error(JsonNode error) {
        return new ErrorSchema(text(error, "code"), error.path("status").asInt(0), optionalType(error, "details"), "");
    }

    private static Optional<WireType> optionalType(JsonNode node, String name) {
        return node.has(name) ? Optional.of(wireType(node, name, List.of())) : Optional.empty();
    }

    private static WireType wireType(JsonNode node, String name, List<String> variables) {
        return TypeText.read(text(node, name), variables);
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null || !member.isString()) {
            throw new IllegalArgumentException("This is no schema: \"" + name + "\" is missing in " + node);
        }
        return member.asString();
    }

    private static boolean flag(JsonNode node, String name) {
        return node.path(name).asBoolean(false);
    }

    private static <T> List<T> each(JsonNode node, String name, Function<JsonNode, T> read) {
        return node.path(name).valueStream().map(read).toList();
    }
}
