package dev.mizan.schema;

import dev.mizan.json.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What type variables stand for, where a type is read. */
record Scope(Map<TypeVariable<?>, Declared> bound) {

    static final Scope EMPTY = new Scope(Map.of());

    /** A type with the scope that its variables belong to. */
    record Declared(AnnotatedType type, Scope scope) {

        /** Follows variables to what they stand for; one that is free stays. */
        Declared resolved() {
            Declared bound = type.getType() instanceof TypeVariable<?> variable ? scope.bound.get(variable) : null;
            return bound == null ? this : bound.resolved();
        }

        /** Whether it, or the variable's use, is nullable. */
        boolean nullable() {
            if (Nulls.allowed(type)) {
                return true;
            }
            Declared bound = type.getType() instanceof TypeVariable<?> variable ? scope.bound.get(variable) : null;
            return bound != null && bound.nullable();
        }

        Declared argument(int index) {
            return new Declared(((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index], scope);
        }
    }

    /** The scope inside a class that is free in its own variables: those of its supertypes are bound. */
    static Scope inside(Class<?> type) {
        Map<TypeVariable<?>, Declared> bound = new HashMap<>();
        bindSupertypes(type, EMPTY, bound);
        return new Scope(Map.copyOf(bound));
    }

    /** The scope inside a declared type, its own variables and those of its supertypes bound. */
    static Scope inside(Declared declared, Class<?> raw) {
        Map<TypeVariable<?>, Declared> bound = new HashMap<>();
        bindOwn(declared, raw, bound);
        bindSupertypes(raw, new Scope(Map.copyOf(bound)), bound);
        return new Scope(Map.copyOf(bound));
    }

    /** What a supertype's variable stands for in a declared type: {@code E} of {@code Collection} in {@code Tags}. */
    static Optional<Declared> variable(Declared declared, Class<?> raw, Class<?> supertype, int index) {
        TypeVariable<?> variable = supertype.getTypeParameters()[index];
        return Optional.ofNullable(inside(declared, raw).bound.get(variable)).map(Declared::resolved);
    }

    private static void bindOwn(Declared declared, Class<?> raw, Map<TypeVariable<?>, Declared> bound) {
        if (declared.type() instanceof AnnotatedParameterizedType) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                bound.put(raw.getTypeParameters()[i], declared.argument(i));
            }
        }
    }

    private static void bindSupertypes(Class<?> type, Scope scope, Map<TypeVariable<?>, Declared> bound) {
        if (type.getAnnotatedSuperclass() != null) {
            bindSupertype(type.getAnnotatedSuperclass(), scope, bound);
        }
        for (AnnotatedType implemented : type.getAnnotatedInterfaces()) {
            bindSupertype(implemented, scope, bound);
        }
    }

    private static void bindSupertype(AnnotatedType supertype, Scope scope, Map<TypeVariable<?>, Declared> bound) {
        Class<?> raw = supertype.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) supertype.getType();
        Map<TypeVariable<?>, Declared> own = new HashMap<>();
        bindOwn(new Declared(supertype, scope), raw, own);
        own.forEach(bound::putIfAbsent);
        bindSupertypes(raw, new Scope(Map.copyOf(own)), bound);
    }
}
