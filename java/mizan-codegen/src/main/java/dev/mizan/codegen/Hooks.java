package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.FunctionSchema;
import java.util.Optional;

/** What one framework adds to descriptors and types: the only part of the generated code that differs between targets. */
interface Hooks {

    /** A directive that files with hooks begin with. */
    Optional<String> directive();

    /** Claims the names of what {@link #context} exports. */
    void claim(ExportedNames names, ContextSchema context);

    /** Claims the names of what {@link #function} exports. */
    void claim(ExportedNames names, FunctionSchema function);

    /** Adds what an application reads a context with, after its descriptor. */
    void context(TsFile file, ContextSchema context);

    /** Adds what an application calls a function with, after its descriptor. */
    void function(TsFile file, FunctionSchema function);
}
