package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import java.util.Optional;

/** Components and hooks over {@code mizan-react}. */
final class ReactHooks extends Hooks {

    ReactHooks() {
        super("mizan-react", "Hook");
    }

    @Override
    String provider(ContextSchema context) {
        return Identifiers.pascal(context.name()) + "Provider";
    }

    /** Server components may import the files; what is in them runs in the browser. */
    @Override
    Optional<String> directive() {
        return Optional.of("use client");
    }
}
