package dev.mizan.function;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What names may be on the wire and in generated clients; shared by all that check declarations. */
public final class WireNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Reserved in strict ECMAScript modules (ECMA-262, 12.7.2), so that no constant or function can be named so. */
    private static final Set<String> RESERVED = Set.of(
            "arguments",
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

    /** Files that every generated client has beside those of its contexts. */
    private static final Set<String> FILES = Set.of("index", "types", "errors", "schema");

    private WireNames() {}

    /** Whether it may name a function, a context or a parameter. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether it may be an error's code. */
    public static boolean isErrorCode(String code) {
        return ERROR_CODE.matcher(code).matches();
    }

    /** Whether a generated function cannot have this name. */
    public static boolean isReservedFunction(String name) {
        return RESERVED.contains(name);
    }

    /** Whether the generated file of a context cannot have this name. */
    public static boolean isReservedContext(String name) {
        return FILES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The default name of a context: {@code ProductContext} is {@code product}. */
    public static String ofContext(String simpleName) {
        String stem = simpleName.endsWith("Context") && simpleName.length() > "Context".length()
                ? simpleName.substring(0, simpleName.length() - "Context".length())
                : simpleName;
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }

    /** The default code of an error: {@code OutOfStock} is {@code OUT_OF_STOCK}. */
    public static String errorCode(String simpleName) {
        return WORD_START.matcher(simpleName).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** The names that a read takes in the generated clients of all targets. */
    public static List<String> takenByRead(String name) {
        return List.of(name, "use" + capitalised(name));
    }

    /** The names that a function takes that is no read. */
    public static List<String> takenByFunction(String name) {
        String capitalised = capitalised(name);
        return List.of(
                name,
                name + "Function",
                "use" + capitalised,
                "use" + capitalised + "Form",
                capitalised + "Args",
                capitalised + "Error");
    }

    /** The names that a context takes. */
    public static List<String> takenByContext(String name) {
        String capitalised = capitalised(name);
        return List.of(
                name + "Context",
                "use" + capitalised + "Context",
                "provide" + capitalised,
                capitalised + "Provider",
                capitalised + "Params",
                capitalised + "Bundle",
                capitalised + "Error");
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
