package dev.mizan.codegen;

import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.Property;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code types.ts}: every named type, and the aliases of dates and the like that they need. */
final class TypesFile {

    private final Types types;
    private final TsFile file;

    private TypesFile(Types types, TsFile file) {
        this.types = types;
        this.file = file;
    }

    static void write(TsFile file, Schema schema, Types types) {
        TypesFile writer = new TypesFile(types, file);
        writer.scalars();
        schema.types().forEach(writer::type);
        if (schema.types().isEmpty() && types.scalars().isEmpty()) {
            file.line("export {}");
        }
    }

    private void scalars() {
        if (types.scalars().keySet().stream()
                .flatMap(scalar -> TextScalar.of(scalar).stream())
                .anyMatch(TextScalar::branded)) {
            // The brand is optional, so that plain text and server answers need no cast; two brands are never mixed up.
            file.line("declare const brand: unique symbol");
        }
        for (Map.Entry<Scalar, String> entry : types.scalars().entrySet()) {
            TextScalar scalar = TextScalar.of(entry.getKey()).orElseThrow();
            String name = entry.getValue();
            file.gap();
            file.doc(scalar.doc());
            if (scalar.branded()) {
                file.line("export type " + name + " = string & { readonly [brand]?: " + Identifiers.quote(name) + " }");
            } else if (entry.getKey() == Scalar.UPLOAD) {
                // by globalThis, since the application may have a type of its own of either name
                file.line("export type " + name + " = globalThis.File | globalThis.Blob");
            } else {
                file.line("export type " + name + " =");
                List.of("string", "number", "boolean", "null", "readonly " + name + "[]")
                        .forEach(member -> file.line("  | " + member));
                file.line("  | { readonly [key: string]: " + name + " }");
            }
        }
    }

    private void type(NamedType type) {
        file.gap();
        file.doc(type.doc());
        if (type instanceof EnumType values) {
            enumOf(values);
        } else if (type instanceof UnionType union) {
            unionOf(union);
        } else if (type instanceof ObjectType object) {
            objectOf(object);
        }
    }

    private void enumOf(EnumType type) {
        boolean documented =
                type.values().stream().anyMatch(value -> !value.doc().isBlank());
        if (!documented) {
            union(types.nameOf(type), type.values().stream().map(value -> Identifiers.literal(value.json())));
            return;
        }
        file.line("export type " + types.nameOf(type) + " =");
        type.values().forEach(value -> {
            TsDoc.comment(value.doc()).forEach(comment -> file.line("  " + comment));
            file.line("  | " + Identifiers.literal(value.json()));
        });
    }

    private void unionOf(UnionType type) {
        union(
                types.nameOf(type) + variables(type.variables()),
                type.variants().stream().map(variant -> types.local(variant.type())));
    }

    private void union(String name, Stream<String> expressions) {
        List<String> members = expressions.toList();
        String head = "export type " + name + " =";
        String line = head + " " + (members.isEmpty() ? "never" : String.join(" | ", members));
        if (line.length() <= TsFile.WIDTH) {
            file.line(line);
        } else {
            file.line(head);
            members.forEach(member -> file.line("  | " + member));
        }
    }

    private void objectOf(ObjectType type) {
        Set<String> used = Variables.of(type);
        // What no property uses must look unused on purpose, or strict projects refuse it.
        List<String> variables = type.variables().stream()
                .map(variable -> used.contains(variable) ? variable : "_" + variable)
                .toList();
        String name = types.nameOf(type) + variables(variables);
        if (type.properties().isEmpty()) {
            // An empty interface would take any value.
            file.line("export type " + name + " = { readonly [key: string]: never }");
        } else {
            file.interfaceOf(name, type.properties().stream().map(this::member).toList());
        }
    }

    private TsFile.Member member(Property property) {
        return new TsFile.Member(property.name(), property.optional(), types.local(property.type()), property.doc());
    }

    private static String variables(List<String> variables) {
        return variables.isEmpty() ? "" : "<" + String.join(", ", variables) + ">";
    }
}
