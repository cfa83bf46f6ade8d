package dev.mizan.codegen;

import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Variable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type variables that expressions use. */
final class Variables {

    private Variables() {}

    /** Those that the properties of an object use. */
    static Set<String> of(ObjectType type) {
        return type.properties().stream()
                .flatMap(property -> in(property.type()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> in(WireType type) {
        if (type instanceof Variable variable) {
            return Stream.of(variable.name());
        } else if (type instanceof ListOf list) {
            return in(list.item());
        } else if (type instanceof MapOf map) {
            return in(map.value());
        } else if (type instanceof Nullable nullable) {
            return in(nullable.type());
        } else if (type instanceof Ref ref) {
            return ref.arguments().stream().flatMap(Variables::in);
        } else {
            return Stream.empty();
        }
    }
}
