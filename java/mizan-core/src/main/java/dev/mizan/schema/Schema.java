package dev.mizan.schema;

import java.util.List;

/**
 * The wire shapes of an application. Lists are in a stable order: by name.
 *
 * @param contexts every context
 * @param functions every function that is no read: mutations and functions that just answer
 * @param types every named type that they use
 * @param errors every error that a function declares
 */
public record Schema(
        List<ContextSchema> contexts, List<FunctionSchema> functions, List<NamedType> types, List<ErrorSchema> errors) {

    public Schema {
        contexts = List.copyOf(contexts);
        functions = List.copyOf(functions);
        types = List.copyOf(types);
        errors = List.copyOf(errors);
    }
}
