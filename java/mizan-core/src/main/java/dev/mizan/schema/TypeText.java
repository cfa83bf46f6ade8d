package dev.mizan.schema;

import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.Literal;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import dev.mizan.schema.WireType.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A type as a person would write it: {@code list<Page<Review>>?}, scalars with a dollar, literals as JSON. */
final class TypeText {

    private final String text;
    private final Collection<String> variables;
    private int at;

    private TypeText(String text, Collection<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Gives the text of a type. */
    static String of(WireType type) {
        if (type instanceof ListOf list) {
            return "list<" + of(list.item()) + ">";
        } else if (type instanceof MapOf map) {
            return "map<" + of(map.key()) + ", " + of(map.value()) + ">";
        } else if (type instanceof Nullable nullable) {
            return of(nullable.type()) + "?";
        } else if (type instanceof Literal literal) {
            return literal.json();
        } else if (type instanceof Variable variable) {
            return variable.name();
        } else if (type instanceof Ref ref) {
            return ref.arguments().isEmpty()
                    ? ref.name()
                    : ref.arguments().stream()
                            .map(TypeText::of)
                            .collect(Collectors.joining(", ", ref.name() + "<", ">"));
        }
        return "$" + ((Scalar) type).name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the text of a type.
     *
     * @param variables the type variables that are known where it stands
     * @throws IllegalArgumentException if it is none
     */
    static WireType read(String text, Collection<String> variables) {
        TypeText reader = new TypeText(text, variables);
        WireType type = reader.type();
        if (reader.at < text.length()) {
            throw reader.wrong();
        }
        return type;
    }

    private WireType type() {
        WireType type = single();
        while (takes("?")) {
            type = new Nullable(type);
        }
        return type;
    }

    private WireType single() {
        if (at == text.length()) {
            throw wrong();
        }
        char first = text.charAt(at);
        if (first == '"') {
            return new Literal(quoted());
        }
        if (first == '$') {
            at++;
            return scalar(name());
        }
        if (first == '-' || Character.isDigit(first)) {
            return new Literal(number());
        }
        String name = name();
        List<WireType> arguments = takes("<") ? arguments() : List.of();
        if (name.equals("list") && arguments.size() == 1) {
            return new ListOf(arguments.get(0));
        }
        if (name.equals("map") && arguments.size() == 2) {
            return new MapOf(arguments.get(0), arguments.get(1));
        }
        return arguments.isEmpty() && variables.contains(name) ? new Variable(name) : new Ref(name, arguments);
    }

    private List<WireType> arguments() {
        List<WireType> arguments = new ArrayList<>();
        do {
            arguments.add(type());
        } while (takes(", "));
        if (!takes(">")) {
            throw wrong();
        }
        return arguments;
    }

    private Scalar scalar(String name) {
        try {
            return Scalar.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong();
        }
    }

    private String name() {
        int from = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw wrong();
        }
        return text.substring(from, at);
    }

    private String number() {
        int from = at;
        while (at < text.length() && "-+.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        int from = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw wrong();
        }
        return text.substring(from, ++at);
    }

    private boolean takes(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("This is no schema: \"" + text + "\" is no type (at " + at + ")");
    }
}
