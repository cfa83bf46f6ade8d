package dev.mizan.codegen;

import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.Literal;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import dev.mizan.schema.WireType.Variable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * TypeScript expressions of wire types.
 *
 * <p>Expressions name no global of TypeScript ({@code Record}, {@code Array}, …), so that an application's own types of
 * those names shadow nothing.
 */
final class Types {

    private final Map<String, NamedType> types = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Scalar, String> scalars = new EnumMap<>(Scalar.class);

    Types(Schema schema) {
        for (NamedType type : schema.types()) {
            types.put(type.name(), type);
        }
        for (NamedType type : schema.types()) {
            names.put(type.name(), Identifiers.isReservedType(type.name()) ? free(type.name() + "_") : type.name());
        }
        for (Scalar scalar : SchemaScalars.of(schema)) {
            TextScalar.of(scalar).ifPresent(text -> scalars.put(scalar, free(text.name())));
        }
    }

    private String free(String name) {
        String free = name;
        while (types.containsKey(free)) {
            free += "Text";
        }
        return free;
    }

    /** The client's name of a named type. */
    String nameOf(NamedType type) {
        return Objects.requireNonNull(names.get(type.name()), "A type of another schema");
    }

    /** The aliases that the schema needs, with their names in the client. */
    Map<Scalar, String> scalars() {
        return scalars;
    }

    /** The named type that a reference means. */
    NamedType named(Ref ref) {
        NamedType type = types.get(ref.name());
        if (type == null) {
            throw new IllegalArgumentException("The schema has no type " + ref.name());
        }
        return type;
    }

    /** Whether an argument of the function is, or holds, a file. */
    boolean holdUpload(FunctionSchema function) {
        return Uploads.in(function, this::named);
    }

    /** The expression inside the file of types itself. */
    String local(WireType type) {
        return expression(type, UnaryOperator.identity());
    }

    /** The expression in another file, which imports what it names. */
    String in(TsFile file, WireType type) {
        return expression(type, name -> file.generatedType(ClientGenerator.TYPES, name));
    }

    private String expression(WireType type, UnaryOperator<String> use) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, use);
        } else if (type instanceof ListOf list) {
            return "readonly " + element(list.item(), use) + "[]";
        } else if (type instanceof MapOf map) {
            return map(map, use);
        } else if (type instanceof Nullable nullable) {
            return expression(nullable.type(), use) + " | null";
        } else if (type instanceof Ref ref) {
            return ref(ref, use);
        } else if (type instanceof Literal literal) {
            return Identifiers.literal(literal.json());
        } else {
            return ((Variable) type).name();
        }
    }

    private String scalar(Scalar scalar, UnaryOperator<String> use) {
        return switch (scalar) {
            case TEXT -> "string";
            case BOOLEAN -> "boolean";
            case INTEGER, NUMBER -> "number";
            default -> use.apply(Objects.requireNonNull(scalars.get(scalar), "A scalar without an alias"));
        };
    }

    private String element(WireType item, UnaryOperator<String> use) {
        String expression = expression(item, use);
        return item instanceof Nullable || item instanceof ListOf ? "(" + expression + ")" : expression;
    }

    private String map(MapOf map, UnaryOperator<String> use) {
        String value = expression(map.value(), use);
        if (map.key() instanceof Ref key && named(key) instanceof EnumType) {
            return "{ readonly [key in " + ref(key, use) + "]?: " + value + " }";
        }
        String name = map.key() instanceof Scalar scalar
                ? TextScalar.of(scalar)
                        .map(text -> Identifiers.camel(text.name()))
                        .orElse("key")
                : "key";
        return "{ readonly [" + name + ": string]: " + value + " }";
    }

    private String ref(Ref ref, UnaryOperator<String> use) {
        String name = use.apply(nameOf(named(ref)));
        return ref.arguments().isEmpty()
                ? name
                : ref.arguments().stream()
                        .map(argument -> expression(argument, use))
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }
}
