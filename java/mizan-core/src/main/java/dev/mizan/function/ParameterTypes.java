package dev.mizan.function;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Finds the parameter type for a Java type. */
final class ParameterTypes {

    private ParameterTypes() {}

    static Optional<ParameterType> of(Class<?> type) {
        Class<?> boxed = Primitives.boxed(type);
        if (boxed == Long.class
                || boxed == Integer.class
                || boxed == Short.class
                || boxed == Byte.class
                || boxed == BigInteger.class) {
            return Optional.of(new IntegerType(type));
        }
        if (boxed == Double.class || boxed == Float.class) {
            return Optional.of(new NumberType(type));
        }
        if (boxed == Boolean.class) {
            return Optional.of(new BooleanType(type));
        }
        if (type == String.class) {
            return Optional.of(new TextType());
        }
        if (type == UUID.class) {
            return Optional.of(new UuidType());
        }
        if (type == Instant.class
                || type == OffsetDateTime.class
                || type == LocalDate.class
                || type == LocalTime.class
                || type == LocalDateTime.class) {
            return Optional.of(new TimeType(type));
        }
        return type.isEnum() ? EnumType.of(type).map(ParameterType.class::cast) : Optional.empty();
    }
}
