package dev.mizan.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The framework that a client is generated for. */
public enum Target {
    /** Components and hooks over the package {@code mizan-react}. */
    REACT(new ReactHooks()),
    /** Composables over the package {@code mizan-vue}. */
    VUE(new VueHooks()),
    /** Stores and runes over the package {@code mizan-svelte}. */
    SVELTE(new SvelteHooks());

    private final Hooks hooks;

    Target(Hooks hooks) {
        this.hooks = hooks;
    }

    Hooks hooks() {
        return hooks;
    }

    /** The target of this name, as options spell it: {@code react}. */
    public static Optional<Target> named(String name) {
        return Arrays.stream(values())
                .filter(target -> target.toString().equals(name))
                .findFirst();
    }

    /** The name as options spell it: {@code react}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
