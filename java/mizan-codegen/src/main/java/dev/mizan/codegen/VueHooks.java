package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;

/** Composables over {@code mizan-vue}. */
final class VueHooks extends Hooks {

    VueHooks() {
        super("mizan-vue", "Composable");
    }

    @Override
    String provider(ContextSchema context) {
        return "provide" + Identifiers.pascal(context.name());
    }
}
