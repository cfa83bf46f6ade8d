package dev.mizan.schema;

import dev.mizan.Patch;
import dev.mizan.Redirect;
import dev.mizan.Upload;
import dev.mizan.function.ParameterType;
import dev.mizan.schema.Scope.Declared;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import dev.mizan.schema.WireType.Variable;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads Java types of one direction as wire types. A class that needs a name of its own becomes a {@link Ref} to its
 * {@linkplain Key key}, to be described later: so recursion ends.
 */
final class TypeReader {

    private final Direction direction;
    private final JacksonTypes jackson;
    private final Set<Key> seen = new HashSet<>();
    private final Queue<Key> unread = new ArrayDeque<>();

    TypeReader(Direction direction, JacksonTypes jackson) {
        this.direction = direction;
        this.jackson = jackson;
    }

    /** A class in a direction, before names are given. */
    record Key(Class<?> type, Direction direction) {

        /** Stands for the name until there is one. */
        String token() {
            return direction + ":" + type.getName();
        }
    }

    /** The next class that was referred to and is not described yet. */
    Optional<Key> next() {
        return Optional.ofNullable(unread.poll());
    }

    /** The type of a value that may be null if it is declared so. */
    WireType item(Declared declared, String where) {
        WireType type = read(declared, where);
        return declared.nullable() ? nullable(type) : type;
    }

    static WireType nullable(WireType type) {
        return type instanceof Nullable || type == Scalar.JSON ? type : new Nullable(type);
    }

    /** The type of a value that is there. */
    WireType read(Declared unresolved, String where) {
        Declared declared = unresolved.resolved();
        AnnotatedType annotated = declared.type();
        Type type = annotated.getType();
        if (type instanceof TypeVariable<?> variable) {
            return variable(variable, where);
        }
        if (annotated instanceof AnnotatedArrayType array && type != byte[].class && type != char[].class) {
            return new ListOf(item(new Declared(array.getAnnotatedGenericComponentType(), declared.scope()), where));
        }
        if (type instanceof Class<?> raw) {
            return ofClass(declared, raw, where);
        }
        if (type instanceof ParameterizedType parameterized) {
            return ofClass(declared, (Class<?>) parameterized.getRawType(), where);
        }
        throw new Unrepresentable(
                where,
                type.getTypeName(),
                "a wildcard does not say what a client gets. Write the type itself: List<Shape>, not List<? extends Shape>.");
    }

    private static WireType variable(TypeVariable<?> variable, String where) {
        if (variable.getGenericDeclaration() instanceof Class<?>) {
            return new Variable(variable.getName());
        }
        throw new Unrepresentable(where, variable.getName(), "its type is the caller's choice. Write a concrete type.");
    }

    private WireType ofClass(Declared declared, Class<?> raw, String where) {
        Optional<Scalar> scalar = Scalars.of(raw);
        if (scalar.isPresent()) {
            if (raw == Upload.class && direction == Direction.OUTPUT) {
                throw new Unrepresentable(
                        where,
                        "Upload",
                        "a file only comes from a client. Give the address that it can be loaded from.");
            }
            return scalar.get();
        }
        if (raw == Optional.class) {
            return nullable(item(argument(declared, raw, 0, where), where));
        }
        if (raw == Patch.class) {
            throw new Unrepresentable(
                    where,
                    "Patch",
                    "it is for arguments and for components of arguments, where it tells absent from null.");
        }
        if (raw == Redirect.class) {
            throw new Unrepresentable(
                    where,
                    "Redirect",
                    "it is the whole answer of a function that is no read. Return it itself, from one.");
        }
        if (raw == ObjectNode.class) {
            return new MapOf(Scalar.TEXT, Scalar.JSON);
        }
        if (raw == ArrayNode.class) {
            return new ListOf(Scalar.JSON);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new ListOf(item(supertypeArgument(declared, raw, Collection.class, 0, where), where));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new MapOf(
                    key(supertypeArgument(declared, raw, Map.class, 0, where), where),
                    item(supertypeArgument(declared, raw, Map.class, 1, where), where));
        }
        return named(declared, raw, where);
    }

    private WireType key(Declared declared, String where) {
        Type type = declared.resolved().type().getType();
        if (type instanceof Class<?> raw && ParameterType.of(raw).isPresent()) {
            return read(declared, where);
        }
        throw new Unrepresentable(
                where,
                type.getTypeName(),
                "keys of a map are text: String, numbers, enumerations, UUIDs or dates. Write a list of records instead.");
    }

    private WireType named(Declared declared, Class<?> raw, String where) {
        Optional<Declared> inlined = jackson.inlined(raw, direction, where);
        if (inlined.isPresent()) {
            return item(new Declared(inlined.get().type(), Scope.inside(declared, raw)), where);
        }
        return member(arguments(declared, raw, where), raw, where);
    }

    /** Refers to a class that has a name of its own. */
    Ref member(List<WireType> arguments, Class<?> raw, String where) {
        jackson.check(raw, direction, where);
        Key key = new Key(raw, direction);
        if (seen.add(key)) {
            unread.add(key);
        }
        return new Ref(key.token(), arguments);
    }

    private List<WireType> arguments(Declared declared, Class<?> raw, String where) {
        List<WireType> arguments = new ArrayList<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            Declared argument = argument(declared, raw, i, where);
            if (argument.nullable()) {
                throw new Unrepresentable(
                        where,
                        raw.getSimpleName(),
                        "that a type argument is @Nullable is not seen where it is used."
                                + " Write @Nullable on the component of " + raw.getSimpleName() + " itself.");
            }
            arguments.add(read(argument, where));
        }
        return arguments;
    }

    private static Declared argument(Declared declared, Class<?> raw, int index, String where) {
        if (!(declared.type() instanceof AnnotatedParameterizedType)) {
            throw unsaid(raw, where);
        }
        return declared.argument(index);
    }

    private static Declared supertypeArgument(
            Declared declared, Class<?> raw, Class<?> supertype, int index, String where) {
        if (raw.getTypeParameters().length > 0 && !(declared.type() instanceof AnnotatedParameterizedType)) {
            throw unsaid(raw, where);
        }
        return Scope.variable(declared, raw, supertype, index).orElseThrow(() -> unsaid(raw, where));
    }

    private static Unrepresentable unsaid(Class<?> raw, String where) {
        return new Unrepresentable(
                where, raw.getSimpleName(), "it does not say of what. Write its type arguments: List<Review>.");
    }
}
