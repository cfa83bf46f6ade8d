package dev.mizan.codegen;

import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Finds files in the arguments of a function, at any depth. */
final class Uploads {

    private final Function<Ref, NamedType> types;
    private final Set<String> visited = new HashSet<>();

    private Uploads(Function<Ref, NamedType> types) {
        this.types = types;
    }

    static boolean in(FunctionSchema function, Function<Ref, NamedType> types) {
        Uploads uploads = new Uploads(types);
        return function.arguments().stream().anyMatch(argument -> uploads.in(argument.type()));
    }

    private boolean in(WireType type) {
        if (type instanceof ListOf list) {
            return in(list.item());
        } else if (type instanceof MapOf map) {
            return in(map.value());
        } else if (type instanceof Nullable nullable) {
            return in(nullable.type());
        } else if (type instanceof Ref ref) {
            return ref.arguments().stream().anyMatch(this::in) || visited.add(ref.name()) && in(types.apply(ref));
        }
        return type == Scalar.UPLOAD;
    }

    private boolean in(NamedType type) {
        if (type instanceof UnionType union) {
            return union.variants().stream().anyMatch(variant -> in(variant.type()));
        }
        return type instanceof ObjectType object
                && object.properties().stream().anyMatch(property -> in(property.type()));
    }
}
