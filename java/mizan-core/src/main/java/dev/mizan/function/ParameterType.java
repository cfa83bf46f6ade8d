package dev.mizan.function;

import java.util.Optional;

/**
 * A type that a parameter of a context may have: how its text in a query is read, and how its values are written
 * canonically. The one canonicaliser on this side; {@code vectors/canonical-values.json} holds it to the client's.
 *
 * <p>Types: {@code long}, {@code int}, {@code short}, {@code byte}, {@code float}, {@code double}, {@code boolean} and
 * their wrappers, {@code BigInteger}, {@code String}, enums, {@code UUID}, {@code Instant}, {@code OffsetDateTime},
 * {@code LocalDate}, {@code LocalTime} and {@code LocalDateTime}. Implementations are immutable.
 */
public sealed interface ParameterType
        permits IntegerType, NumberType, BooleanType, TextType, EnumType, UuidType, TimeType {

    /** The Java type, {@code long.class} or {@code Long.class} as it was declared. */
    Class<?> javaType();

    /**
     * How the client turns it into canonical text: {@code integer}, {@code number}, {@code boolean}, {@code text},
     * {@code enum}, {@code uuid}, {@code instant}, {@code date}, {@code time} or {@code dateTime}.
     */
    String wireType();

    /** Reads a value as it stands in a query, strictly; empty if the text is none of this type. */
    Optional<Object> decode(String text);

    /**
     * Gives the canonical text of a value of {@link #javaType()}: the same for the same value, however it was written.
     *
     * @throws IllegalArgumentException for a number that is not finite
     */
    String canonical(Object value);

    /**
     * Reads a value as it stands in JSON, strictly: of the kind that {@link #json} gives. Integers may all be text.
     *
     * @param text the text of a string, else the value as it was written
     * @param quoted whether it was a string
     * @return the value, empty if it is none of this type
     */
    default Optional<Object> decodeJson(String text, boolean quoted) {
        return decode(text)
                .filter(value -> quoted == json(value).startsWith("\"") || quoted && this instanceof IntegerType);
    }

    /** Gives the value as JSON text, for invalidations and defaults: integers outside ±(2^53−1) are decimal strings. */
    String json(Object value);

    /** Whether the other type has the same values: {@code int} and {@code Integer} do. */
    default boolean sameValues(Class<?> other) {
        return Primitives.boxed(javaType()) == Primitives.boxed(other);
    }

    /** Whether the value, not null, is one of this type that has a canonical text. */
    default boolean accepts(Object value) {
        return Primitives.boxed(javaType()).isInstance(value) && isFinite(value);
    }

    private static boolean isFinite(Object value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(((Number) value).doubleValue());
    }

    /** Gives the parameter type for a Java type, empty if it cannot be one. */
    static Optional<ParameterType> of(Class<?> type) {
        return ParameterTypes.of(type);
    }
}
