package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ReadSchema;

/** Stores and runes over {@code mizan-svelte}: a context's descriptor is itself what makes its store. */
final class SvelteHooks extends Hooks {

    SvelteHooks() {
        super("mizan-svelte", "Rune");
    }

    @Override
    String provider(ContextSchema context) {
        return "provide" + Identifiers.pascal(context.name());
    }

    @Override
    Braces descriptor(TsFile file, String name, String typeArguments) {
        String store = factory(file, "contextStore");
        return new Braces("export const " + name + " = /*#__PURE__*/ " + store + typeArguments + "({", "})");
    }

    @Override
    void claim(ExportedNames names, ReadSchema read) {
        super.claim(names, read);
        names.claimConstant(read.name(), "the read " + read.name());
    }

    @Override
    void read(TsFile file, String descriptor, ReadSchema read) {
        constant(file, read.doc(), read.name(), "slotStore", slot(descriptor, read));
        super.read(file, descriptor, read);
    }
}
