package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.ReadSchema;
import java.util.Optional;

/** A provider and hooks over {@code mizan-react}. */
final class ReactHooks implements Hooks {

    private static final String ADAPTER = "mizan-react";

    @Override
    public Optional<String> directive() {
        return Optional.of("use client");
    }

    @Override
    public void claim(ExportedNames names, ContextSchema context) {
        String owner = "the context " + context.name();
        names.claim(provider(context), owner);
        names.claim(hook(Names.descriptor(context)), owner);
        context.reads().forEach(read -> names.claim(hook(read.name()), "the read " + read.name()));
    }

    @Override
    public void claim(ExportedNames names, FunctionSchema function) {
        names.claim(hook(function.name()), "the function " + function.name());
    }

    @Override
    public void context(TsFile file, ContextSchema context) {
        String descriptor = Names.descriptor(context);
        if (context.parameters().isEmpty()) {
            constant(
                    file,
                    "The hooks need no provider; this one keeps the context read while its children are mounted.",
                    provider(context),
                    "contextProvider",
                    descriptor);
        } else {
            String doc = "Names the instance of `" + context.name() + "` that the hooks below it read.";
            constant(file, doc, provider(context), "contextProvider", descriptor);
        }
        constant(file, "All reads of `" + context.name() + "`, in one.", hook(descriptor), "contextHook", descriptor);
        for (ReadSchema read : context.reads()) {
            String arguments = descriptor + ", " + Identifiers.quote(read.name());
            constant(file, read.doc(), hook(read.name()), "slotHook", arguments);
        }
    }

    @Override
    public void function(TsFile file, FunctionSchema function) {
        constant(file, function.doc(), hook(function.name()), "mutationHook", Names.descriptor(function));
    }

    private static void constant(TsFile file, String doc, String name, String factory, String arguments) {
        file.gap();
        file.doc(doc);
        file.line("export const " + name + " = /*#__PURE__*/ " + file.value(ADAPTER, factory) + "(" + arguments + ")");
    }

    private static String provider(ContextSchema context) {
        return Identifiers.pascal(context.name()) + "Provider";
    }

    private static String hook(String name) {
        return "use" + Identifiers.pascal(name);
    }
}
