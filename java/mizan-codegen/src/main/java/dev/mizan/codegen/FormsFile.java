package dev.mizan.codegen;

import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The file of the forms of a class's functions: descriptors, and the target's access to them; and that of their texts. */
final class FormsFile {

    static final String PACKAGE = "mizan-forms";
    static final String MESSAGES = "formMessages";

    private FormsFile() {}

    /** Whether a function is a form: one of its arguments is an object, or holds some. */
    static boolean isForm(FunctionSchema function, Types types) {
        return function.arguments().stream().anyMatch(argument -> holdsObject(argument.type(), types));
    }

    private static boolean holdsObject(WireType type, Types types) {
        if (type instanceof ListOf list) {
            return holdsObject(list.item(), types);
        } else if (type instanceof MapOf map) {
            return holdsObject(map.value(), types);
        } else if (type instanceof Nullable nullable) {
            return holdsObject(nullable.type(), types);
        }
        return type instanceof Ref ref && !(types.named(ref) instanceof NamedType.EnumType);
    }

    static void write(
            TsFile file, String functionsFile, List<FunctionSchema> forms, Types types, FormTexts texts, Hooks hooks) {
        hooks.directive().ifPresent(file::directive);
        for (FunctionSchema form : forms) {
            file.gap();
            FormFields fields = new FormFields(types, texts);
            Literals descriptor = fields.object(form.name(), form.arguments(), Map.of(), form.constraints());
            if (!fields.objects().isEmpty()) {
                Literals objects = Literals.object();
                fields.objects().forEach(objects::put);
                descriptor.put("types", objects);
            }
            descriptor
                    .lines("export const " + Names.form(form) + ": " + file.type(PACKAGE, "FormDescriptor") + " = ", "")
                    .forEach(file::line);
            hooks.form(
                    file,
                    form,
                    file.generatedValue(functionsFile, Names.descriptor(form)) + ", " + Names.form(form) + ", "
                            + file.generatedValue(MESSAGES, MESSAGES));
        }
    }

    /** The name of the file of a locale's texts; the first locale's is the default. */
    static String messagesFile(FormTexts texts, Locale locale) {
        return texts.locales().indexOf(locale) == 0 ? MESSAGES : MESSAGES + "." + locale.toLanguageTag();
    }

    static void writeMessages(TsFile file, Map<String, String> texts) {
        Literals messages = Literals.object();
        texts.forEach((key, text) -> messages.put(key, Literals.text(text)));
        messages.lines("export const " + MESSAGES + ": " + file.type(PACKAGE, "FormMessages") + " = ", "")
                .forEach(file::line);
    }
}
