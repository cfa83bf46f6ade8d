package dev.mizan.function;

import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers, {@code 0|-?[1-9][0-9]*} within the Java type. */
record IntegerType(Class<?> javaType) implements ParameterType {

    /** The greatest whole number that JavaScript's numbers tell apart from its neighbours: 2^53 − 1. */
    private static final long MAX_SAFE = (1L << 53) - 1;

    private static final BigInteger MAX_SAFE_BIG = BigInteger.valueOf(MAX_SAFE);

    @Override
    public String wireType() {
        return "integer";
    }

    @Override
    public Optional<Object> decode(String text) {
        if (!isInteger(text)) {
            return Optional.empty();
        }
        if (javaType == BigInteger.class) {
            return Optional.of(new BigInteger(text));
        }
        try {
            return inRange(Long.parseLong(text));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private Optional<Object> inRange(long value) {
        Class<?> boxed = Primitives.boxed(javaType);
        if (boxed == Long.class) {
            return Optional.of(value);
        }
        if (boxed == Integer.class) {
            return value == (int) value ? Optional.of((int) value) : Optional.empty();
        }
        if (boxed == Short.class) {
            return value == (short) value ? Optional.of((short) value) : Optional.empty();
        }
        return value == (byte) value ? Optional.of((byte) value) : Optional.empty();
    }

    private static boolean isInteger(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        if (digits == text.length() || text.charAt(digits) == '0' && text.length() > 1) {
            return false;
        }
        for (int i = digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String canonical(Object value) {
        return value.toString();
    }

    @Override
    public String json(Object value) {
        return isSafe(value) ? canonical(value) : '"' + canonical(value) + '"';
    }

    private static boolean isSafe(Object value) {
        if (value instanceof BigInteger big) {
            return big.abs().compareTo(MAX_SAFE_BIG) <= 0;
        }
        long number = ((Number) value).longValue();
        return -MAX_SAFE <= number && number <= MAX_SAFE;
    }
}
