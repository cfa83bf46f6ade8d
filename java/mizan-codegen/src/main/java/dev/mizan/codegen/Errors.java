package dev.mizan.codegen;

import dev.mizan.schema.ErrorSchema;
import dev.mizan.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code errors.ts}, and the unions that other files make of its types. */
final class Errors {

    private final List<ErrorSchema> errors;
    private final Map<String, String> names = new HashMap<>();

    /** Names the errors by their codes, with a suffix where a type or a function has the name. */
    Errors(Schema schema, ExportedNames exported) {
        errors = schema.errors();
        for (ErrorSchema error : errors) {
            String name = Names.error(error);
            String free = Stream.of(name, name + "Error", name + "Failure")
                    .filter(candidate -> !exported.contains(candidate))
                    .findFirst()
                    .orElse(name);
            exported.claim(free, "the error " + error.code());
            names.put(error.code(), free);
        }
    }

    void write(TsFile file, Types types) {
        for (ErrorSchema error : errors) {
            String details = error.details().map(type -> types.in(file, type)).orElse("undefined");
            file.gap();
            file.doc(error.doc());
            file.line("export type " + names.get(error.code()) + " = "
                    + file.type(ClientGenerator.RUNTIME, "MizanError")
                    + "<" + Identifiers.quote(error.code()) + ", " + details + ">");
        }
        if (errors.isEmpty()) {
            file.line("export {}");
        }
    }

    /** The union of the errors with these codes and of what can happen to any request. */
    String union(TsFile file, List<String> codes, boolean validated) {
        List<String> members = new ArrayList<>();
        for (String code : codes) {
            String name = names.get(code);
            if (name == null) {
                throw new IllegalArgumentException("The schema has no error " + code);
            }
            members.add(file.generatedType(ClientGenerator.ERRORS, name));
        }
        if (validated) {
            members.add(file.type(ClientGenerator.RUNTIME, "ValidationFailed"));
        }
        members.add(file.type(ClientGenerator.RUNTIME, "TransportError"));
        return String.join(" | ", members);
    }
}
