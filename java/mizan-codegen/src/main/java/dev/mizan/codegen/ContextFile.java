package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ParameterSchema;
import dev.mizan.schema.ReadSchema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The file of a context: its parameters, its bundle, its descriptor, and the target's access to them. */
final class ContextFile {

    private ContextFile() {}

    static void write(TsFile file, ContextSchema context, Types types, Errors errors, Hooks hooks) {
        hooks.directive().ifPresent(file::directive);
        if (context.parameters().isEmpty()) {
            file.line("export type " + Names.params(context) + " = " + file.type(ClientGenerator.RUNTIME, "NoParams"));
        } else {
            file.interfaceOf(
                    Names.params(context),
                    context.parameters().stream()
                            .map(parameter -> member(file, parameter, types))
                            .toList());
        }
        file.gap();
        file.interfaceOf(
                Names.bundle(context),
                context.reads().stream()
                        .map(read -> new TsFile.Member(read.name(), false, types.in(file, read.result()), read.doc()))
                        .toList());
        file.gap();
        List<String> codes = context.reads().stream()
                .map(ReadSchema::errors)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        file.line("export type " + Names.error(context) + " = " + errors.union(file, codes, false));
        file.gap();
        descriptor(file, context, hooks);
        hooks.context(file, context);
    }

    private static TsFile.Member member(TsFile file, ParameterSchema parameter, Types types) {
        String type = types.in(file, parameter.type());
        String nullable = parameter.nullable() && !type.endsWith(" | null") ? " | null" : "";
        String defaulted = parameter
                .defaultJson()
                .map(json -> "Default: `" + Identifiers.literal(json).replace("`", "'") + "`.")
                .orElse("");
        return new TsFile.Member(
                parameter.name(),
                !parameter.required(),
                type + nullable + (parameter.required() ? "" : " | undefined"),
                TsDoc.join(parameter.doc(), defaulted));
    }

    private static void descriptor(TsFile file, ContextSchema context, Hooks hooks) {
        file.doc(context.doc());
        Hooks.Braces braces = hooks.descriptor(
                file,
                Names.descriptor(context),
                "<" + Names.bundle(context) + ", " + Names.params(context) + ", " + Names.error(context) + ">");
        file.line(braces.open());
        file.line("  name: " + Identifiers.quote(context.name()) + ",");
        object(file, "params", context.parameters(), parameter -> Identifiers.quote(parameter.wireType()));
        List<ParameterSchema> required =
                context.parameters().stream().filter(ParameterSchema::required).toList();
        if (!required.isEmpty()) {
            file.line("  required: "
                    + list(required.stream().map(ParameterSchema::name).toList()) + ",");
        }
        List<ParameterSchema> defaulted = context.parameters().stream()
                .filter(parameter -> parameter.defaultJson().isPresent())
                .toList();
        if (!defaulted.isEmpty()) {
            object(
                    file,
                    "defaults",
                    defaulted,
                    parameter -> Identifiers.literal(parameter.defaultJson().orElseThrow()));
        }
        file.line("  slots: "
                + list(context.reads().stream().map(ReadSchema::name).toList()) + ",");
        file.line(braces.close());
    }

    private static void object(
            TsFile file, String name, List<ParameterSchema> parameters, Function<ParameterSchema, String> value) {
        List<String> members = parameters.stream()
                .map(parameter -> Identifiers.member(parameter.name()) + ": " + value.apply(parameter))
                .toList();
        String line = "  " + name + ": " + (members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }") + ",";
        if (line.length() <= TsFile.WIDTH) {
            file.line(line);
        } else {
            file.line("  " + name + ": {");
            members.forEach(member -> file.line("    " + member + ","));
            file.line("  },");
        }
    }

    static String list(List<String> texts) {
        return texts.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "[", "]"));
    }
}
