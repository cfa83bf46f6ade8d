package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.ReadSchema;
import java.util.Optional;

/**
 * What one framework adds to descriptors and types: the only part of the generated code that differs between targets.
 *
 * <p>In each, a context has a provider and {@code useProductContext}, a read {@code useProduct}, and a function
 * {@code useAddReview}. They are made by factories of the adapter's package.
 */
abstract class Hooks {

    private final String adapter;
    private final String kind;

    /**
     * Takes what the adapter calls things.
     *
     * @param adapter its package
     * @param kind how the names of its factories end: {@code Hook} of {@code slotHook}
     */
    Hooks(String adapter, String kind) {
        this.adapter = adapter;
        this.kind = kind;
    }

    /** The name of a context's provider. */
    abstract String provider(ContextSchema context);

    /** A directive that files with hooks begin with. */
    Optional<String> directive() {
        return Optional.empty();
    }

    /** What stands around a context's descriptor, an object literal. */
    Braces descriptor(TsFile file, String name, String typeArguments) {
        String type = file.type(ClientGenerator.RUNTIME, "ContextRef");
        return new Braces("export const " + name + ": " + type + typeArguments + " = {", "}");
    }

    /** The line that opens a literal and the one that closes it. */
    record Braces(String open, String close) {}

    /** Claims the names of what {@link #context} exports. */
    void claim(ExportedNames names, ContextSchema context) {
        String owner = "the context " + context.name();
        names.claim(provider(context), owner);
        names.claim(hook(Names.descriptor(context)), owner);
        context.reads().forEach(read -> claim(names, read));
    }

    /** Claims the names of what {@link #read} exports. */
    void claim(ExportedNames names, ReadSchema read) {
        names.claim(hook(read.name()), "the read " + read.name());
    }

    /** Claims the names of what {@link #function} exports. */
    void claim(ExportedNames names, FunctionSchema function) {
        names.claim(hook(function.name()), "the function " + function.name());
    }

    /** Adds what an application reads a context with, after its descriptor. */
    void context(TsFile file, ContextSchema context) {
        String descriptor = Names.descriptor(context);
        String doc = context.parameters().isEmpty()
                ? "`" + context.name()
                        + "` needs no provider; this one keeps it read as long as what is below is shown."
                : "Names the instance of `" + context.name() + "` that is read below.";
        constant(file, doc, provider(context), "contextProvider", descriptor);
        String all = "All reads of `" + context.name() + "`, in one.";
        constant(file, all, hook(descriptor), "context" + kind, descriptor);
        context.reads().forEach(read -> read(file, descriptor, read));
    }

    /** Adds what an application reads one slot with. */
    void read(TsFile file, String descriptor, ReadSchema read) {
        constant(file, read.doc(), hook(read.name()), "slot" + kind, slot(descriptor, read));
    }

    /** Adds what an application calls a function with, after its descriptor. */
    void function(TsFile file, FunctionSchema function) {
        constant(file, function.doc(), hook(function.name()), "mutation" + kind, Names.descriptor(function));
    }

    /** Claims the names of what {@link #form} exports. */
    void claimForm(ExportedNames names, FunctionSchema function) {
        names.claim(hook(Names.form(function)), "the form of " + function.name());
    }

    /** Adds what an application fills in a form with, after its descriptor. */
    void form(TsFile file, FunctionSchema function, String arguments) {
        String framework = adapter.substring(ClientGenerator.PREFIX.length());
        file.gap();
        file.doc(function.doc());
        file.line("export const " + hook(Names.form(function)) + " = /*#__PURE__*/ "
                + file.value(FormsFile.PACKAGE + "/" + framework, "form" + kind) + "(" + arguments + ")");
    }

    /** Imports a factory of the adapter. */
    final String factory(TsFile file, String name) {
        return file.value(adapter, name);
    }

    /** Adds a constant that a factory makes, without effect where nothing uses it. */
    final void constant(TsFile file, String doc, String name, String factory, String arguments) {
        file.gap();
        file.doc(doc);
        file.line("export const " + name + " = /*#__PURE__*/ " + factory(file, factory) + "(" + arguments + ")");
    }

    /** The arguments of a factory that makes something of a slot. */
    static String slot(String descriptor, ReadSchema read) {
        return descriptor + ", " + Identifiers.quote(read.name());
    }

    private static String hook(String name) {
        return "use" + Identifiers.pascal(name);
    }
}
