package dev.mizan.codegen;

import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.Property;
import java.util.List;

/** The file of a class's mutations and functions: arguments, errors, descriptors, and the target's access to them. */
final class FunctionsFile {

    private FunctionsFile() {}

    static void write(TsFile file, List<FunctionSchema> functions, Types types, Errors errors, Hooks hooks) {
        hooks.directive().ifPresent(file::directive);
        for (FunctionSchema function : functions) {
            file.gap();
            boolean takesArguments = !function.arguments().isEmpty();
            if (takesArguments) {
                file.interfaceOf(
                        Names.args(function),
                        function.arguments().stream()
                                .map(argument -> member(file, argument, types))
                                .toList());
                file.gap();
            }
            file.line("export type " + Names.error(function) + " = "
                    + errors.union(file, function.errors(), takesArguments));
            file.gap();
            descriptor(file, function, types);
            if (function.affects().isEmpty()) {
                file.gap();
                file.doc(function.doc());
                file.line("export const " + function.name() + " = /*#__PURE__*/ "
                        + file.value(ClientGenerator.RUNTIME, "directCall") + "(" + Names.descriptor(function) + ")");
            }
            hooks.function(file, function);
        }
    }

    private static TsFile.Member member(TsFile file, Property argument, Types types) {
        String type = types.in(file, argument.type());
        return new TsFile.Member(
                argument.name(),
                argument.optional(),
                argument.optional() ? type + " | undefined" : type,
                argument.doc());
    }

    private static void descriptor(TsFile file, FunctionSchema function, Types types) {
        String args = function.arguments().isEmpty() ? "void" : Names.args(function);
        String result = function.result().map(type -> types.in(file, type)).orElse("void");
        file.line("export const " + Names.descriptor(function) + ": "
                + file.type(ClientGenerator.RUNTIME, "FunctionRef")
                + "<" + args + ", " + result + ", " + Names.error(function) + "> = {");
        file.line("  name: " + Identifiers.quote(function.name()) + ",");
        if (!function.affects().isEmpty()) {
            file.line("  affects: " + ContextFile.list(function.affects()) + ",");
        }
        if (types.holdUpload(function)) {
            String upload = file.value(ClientGenerator.UPLOAD, "upload");
            file.line("  " + (upload.equals("upload") ? upload : "upload: " + upload) + ",");
        }
        file.line("}");
    }
}
