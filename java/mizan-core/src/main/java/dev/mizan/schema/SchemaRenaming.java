package dev.mizan.schema;

/** Gives final names to what refers to types; the types themselves have theirs. */
record SchemaRenaming(Renaming renaming) {

    Schema of(Schema schema) {
        return new Schema(
                schema.contexts().stream().map(this::of).toList(),
                schema.functions().stream().map(this::of).toList(),
                schema.types(),
                schema.errors().stream().map(this::of).toList());
    }

    private ContextSchema of(ContextSchema context) {
        return new ContextSchema(
                context.name(),
                context.parameters().stream().map(this::of).toList(),
                context.reads().stream().map(this::of).toList(),
                context.doc());
    }

    private ParameterSchema of(ParameterSchema parameter) {
        return new ParameterSchema(
                parameter.name(),
                renaming.of(parameter.type()),
                parameter.wireType(),
                parameter.nullable(),
                parameter.defaultJson(),
                parameter.doc());
    }

    private ReadSchema of(ReadSchema read) {
        return new ReadSchema(read.name(), renaming.of(read.result()), read.errors(), read.owner(), read.doc());
    }

    private FunctionSchema of(FunctionSchema function) {
        return new FunctionSchema(
                function.name(),
                function.arguments().stream().map(renaming::of).toList(),
                function.result().map(renaming::of),
                function.affects(),
                function.errors(),
                function.owner(),
                function.doc(),
                function.constraints());
    }

    private ErrorSchema of(ErrorSchema error) {
        return new ErrorSchema(error.code(), error.status(), error.details().map(renaming::of), error.doc());
    }
}
