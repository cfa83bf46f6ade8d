package dev.mizan.schema;

import java.util.Locale;
import java.util.Set;

/**
 * The names that a generated client exports for functions and contexts, in all targets together: two declarations clash
 * if any of their names are equal.
 */
public final class GeneratedNames {

    /** What no module of TypeScript may declare at its top level, with the literals and the globals it keeps for itself. */
    private static final Set<String> RESERVED = Set.of(
            "arguments",
            "async",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "globalThis",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "undefined",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private GeneratedNames() {}

    /**
     * Whether a function may not have this name, since clients export functions under their own name. Contexts may:
     * everything that is generated for them has a prefix or a suffix.
     */
    public static boolean isReserved(String function) {
        return RESERVED.contains(function);
    }

    /** The names that a context takes: {@code productContext}, {@code useProductContext}, {@code ProductProvider}, … */
    public static Set<String> ofContext(String name) {
        String upper = capitalised(name);
        return Set.of(
                name + "Context",
                "use" + upper + "Context",
                "provide" + upper,
                upper + "Provider",
                upper + "Params",
                upper + "Bundle",
                upper + "Error");
    }

    /** The names that a read takes: {@code reviews}, {@code useReviews}. */
    public static Set<String> ofRead(String name) {
        return Set.of(name, "use" + capitalised(name));
    }

    /** The names that a function takes that is no read: {@code addReview}, {@code useAddReview}, {@code AddReviewArgs}, … */
    public static Set<String> ofFunction(String name) {
        String upper = capitalised(name);
        return Set.of(name, name + "Function", "use" + upper, "use" + upper + "Form", upper + "Args", upper + "Error");
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
