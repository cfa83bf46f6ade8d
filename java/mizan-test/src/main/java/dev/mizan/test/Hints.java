package dev.mizan.test;

import dev.mizan.function.Access;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionDefinition.Kind;
import dev.mizan.function.FunctionParameter;
import dev.mizan.function.Registry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what may mend a failure that a test did not expect. */
final class Hints {

    private Hints() {}

    /** A line that begins with a new line, or nothing. */
    static String ofCall(Exchanged exchanged, String name, Optional<FunctionDefinition> function, Registry registry) {
        if (function.isEmpty()) {
            return "\nThere is no function " + name + nearest(name, registry);
        }
        FunctionDefinition known = function.get();
        if (known.kind() instanceof Kind.Read read) {
            return "\n" + name + " is a read: mizan.read(new "
                    + read.context().type().getSimpleName() + "(…)).slot(\"" + name + "\", …)";
        }
        return exchanged.code().equals("BAD_REQUEST")
                ? "\nIts arguments are " + arguments(known)
                : of(exchanged, name, known.access());
    }

    static String ofRead(Exchanged exchanged, ContextDefinition context) {
        return exchanged.code().equals("NOT_FOUND")
                ? "\nNo function reads " + context.type().getSimpleName() + "; it is only affected."
                : of(exchanged, context.type().getSimpleName(), context.access());
    }

    private static String of(Exchanged exchanged, String name, Access access) {
        return switch (exchanged.code()) {
            case "UNAUTHORIZED" ->
                "\n" + name + " is for " + access + ": call as mizan.user(\"ann\"" + roles(access) + ")";
            case "FORBIDDEN" ->
                "\n" + name + " is for " + access + " and was called as " + exchanged.user()
                        + "; a rule of Spring Security's own on the bean may refuse as well";
            case "INTERNAL_ERROR" ->
                "\nThe log has the cause under the id "
                        + exchanged.error().path("details").path("id").asString("");
            default -> "";
        };
    }

    private static String roles(Access access) {
        return access instanceof Access.Roles some
                ? some.roles().stream().map(role -> ", \"" + role + "\"").collect(Collectors.joining())
                : "";
    }

    private static String arguments(FunctionDefinition function) {
        List<String> arguments = function.parameters().stream()
                .filter(parameter -> parameter.role() instanceof FunctionParameter.Role.Argument)
                .map(parameter -> parameter.type().getType().getTypeName() + " " + parameter.name())
                .toList();
        return arguments.isEmpty() ? "none" : String.join(", ", arguments);
    }

    private static String nearest(String name, Registry registry) {
        return registry.functions().stream()
                .map(FunctionDefinition::name)
                .min(Comparator.comparingInt(other -> distance(name, other)))
                .map(found -> distance(name, found) <= 3 ? "; did you mean " + found + "?" : all(registry))
                .orElse(": the application publishes none. Is the bean in the test's context?");
    }

    private static String all(Registry registry) {
        return registry.functions().stream()
                .map(FunctionDefinition::name)
                .collect(Collectors.joining(", ", " among ", ". Is the bean in the test's context?"));
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
            }
            above = row;
        }
        return above[other.length()];
    }
}
