package dev.mizan.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What a Java value is to constraints that are checked in JavaScript. */
enum ValueKind {
    TEXT,
    BOOLEAN,
    INTEGER,
    DOUBLE,
    DECIMAL,
    LIST,
    /** A list on the wire, whose duplicates are one here: its length is not known there. */
    SET,
    MAP,
    /** Only whether it is null can be asked of it. */
    OTHER,
    /** Null on the wire is not null in Java, or the value is held in a way of its own. */
    HELD;

    private static final Set<Class<?>> INTEGERS =
            Set.of(byte.class, Byte.class, short.class, Short.class, int.class, Integer.class, long.class, Long.class);

    static ValueKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (INTEGERS.contains(type)) {
            return INTEGER;
        }
        if (type == double.class || type == Double.class) {
            return DOUBLE;
        }
        if (type == BigDecimal.class || type == BigInteger.class) {
            return DECIMAL;
        }
        if (type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class
                || type.getName().equals("dev.mizan.Patch")
                || type.getName().startsWith("tools.jackson.")) {
            return HELD;
        }
        if (Set.class.isAssignableFrom(type)) {
            return SET;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray() && type != byte[].class && type != char[].class) {
            return LIST;
        }
        return Map.class.isAssignableFrom(type) ? MAP : OTHER;
    }

    boolean isExactNumber() {
        return this == INTEGER || this == DOUBLE || this == DECIMAL;
    }

    boolean hasSize() {
        return this == TEXT || this == LIST || this == MAP;
    }

    /** What the client has to know of the type of an integer: its range, where that is not all of the client's. */
    static String number(Class<?> type) {
        if (type == byte.class || type == Byte.class) {
            return "byte";
        }
        if (type == short.class || type == Short.class) {
            return "short";
        }
        return type == int.class || type == Integer.class || type == OptionalInt.class ? "int" : "";
    }
}
