package dev.mizan.codegen;

import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.Property;
import dev.mizan.schema.ReadSchema;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import java.util.EnumSet;
import java.util.Set;

/** Finds the scalars that a schema names anywhere. */
final class SchemaScalars {

    private final Set<Scalar> found = EnumSet.noneOf(Scalar.class);

    private SchemaScalars() {}

    static Set<Scalar> of(Schema schema) {
        SchemaScalars scalars = new SchemaScalars();
        schema.contexts().forEach(context -> {
            context.parameters().forEach(parameter -> scalars.visit(parameter.type()));
            context.reads().stream().map(ReadSchema::result).forEach(scalars::visit);
        });
        schema.functions().forEach(function -> {
            function.arguments().stream().map(Property::type).forEach(scalars::visit);
            function.result().ifPresent(scalars::visit);
        });
        schema.types().forEach(type -> {
            if (type instanceof ObjectType object) {
                object.properties().stream().map(Property::type).forEach(scalars::visit);
            } else if (type instanceof UnionType union) {
                union.variants().forEach(variant -> scalars.visit(variant.type()));
            } else if (!(type instanceof EnumType)) {
                throw new IllegalArgumentException("Unknown kind of type: " + type.name());
            }
        });
        schema.errors().forEach(error -> error.details().ifPresent(scalars::visit));
        return scalars.found;
    }

    private void visit(WireType type) {
        if (type instanceof Scalar scalar) {
            found.add(scalar);
        } else if (type instanceof ListOf list) {
            visit(list.item());
        } else if (type instanceof MapOf map) {
            visit(map.value());
        } else if (type instanceof Nullable nullable) {
            visit(nullable.type());
        } else if (type instanceof Ref ref) {
            ref.arguments().forEach(this::visit);
        }
    }
}
