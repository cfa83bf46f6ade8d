package dev.mizan.schema;

import dev.mizan.form.FieldNotes;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.EnumValue;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.NamedType.Variant;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives types the same shape under other names. */
record Renaming(UnaryOperator<String> name, boolean bare) {

    static Renaming of(UnaryOperator<String> name) {
        return new Renaming(name, false);
    }

    /** Gives shapes alone, to compare them: without documentation, and what else does not travel. */
    static Renaming bare(UnaryOperator<String> name) {
        return new Renaming(name, true);
    }

    private String doc(String doc) {
        return bare ? "" : doc;
    }

    WireType of(WireType type) {
        if (type instanceof ListOf list) {
            return new ListOf(of(list.item()));
        } else if (type instanceof MapOf map) {
            return new MapOf(of(map.key()), of(map.value()));
        } else if (type instanceof Nullable nullable) {
            return new Nullable(of(nullable.type()));
        } else if (type instanceof Ref ref) {
            return ref(ref);
        }
        return type;
    }

    private Ref ref(Ref ref) {
        return new Ref(
                name.apply(ref.name()), ref.arguments().stream().map(this::of).toList());
    }

    NamedType of(NamedType type) {
        String named = name.apply(type.name());
        if (type instanceof ObjectType object) {
            return new ObjectType(
                    named,
                    object.variables(),
                    object.properties().stream().map(this::of).toList(),
                    doc(type.doc()),
                    bare ? List.of() : object.constraints());
        } else if (type instanceof UnionType union) {
            return new UnionType(
                    named,
                    union.variables(),
                    union.discriminator(),
                    union.variants().stream()
                            .map(variant -> new Variant(variant.tag(), ref(variant.type())))
                            .toList(),
                    doc(type.doc()));
        }
        EnumType values = (EnumType) type;
        return new EnumType(
                named,
                values.values().stream()
                        .map(value -> new EnumValue(value.json(), doc(value.doc())))
                        .toList(),
                doc(type.doc()));
    }

    Property of(Property property) {
        return new Property(
                property.name(),
                of(property.type()),
                property.optional(),
                doc(property.doc()),
                bare ? FieldNotes.NONE : property.notes());
    }
}
