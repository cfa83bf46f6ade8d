package dev.mizan.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/**
 * Refuses numbers that JavaScript cannot hold (ECMA-262 §6.1.6.1). It stands in the generator, since serializers are too
 * many to guard each: {@code long[]}, {@code OptionalLong}, {@code JsonNode} and an application's own all end here.
 */
final class GuardedGenerator extends JsonGeneratorDelegate {

    private static final long MAX_SAFE = (1L << 53) - 1;
    private static final BigInteger BIG_MAX_SAFE = BigInteger.valueOf(MAX_SAFE);
    private static final BigDecimal DECIMAL_MAX_SAFE = BigDecimal.valueOf(MAX_SAFE);

    GuardedGenerator(JsonGenerator generator) {
        // the delegate itself writes arrays and nested values, item by item
        super(generator, false);
    }

    @Override
    public JsonGenerator writeNumber(long value) {
        if (value > MAX_SAFE || value < -MAX_SAFE) {
            throw tooLarge();
        }
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeNumber(BigInteger value) {
        if (value.abs().compareTo(BIG_MAX_SAFE) > 0) {
            throw tooLarge();
        }
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal value) {
        if (value.scale() <= 0 && value.abs().compareTo(DECIMAL_MAX_SAFE) > 0) {
            throw tooLarge();
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw notFinite();
        }
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeNumber(String encoded) {
        return writeNumber(new BigDecimal(encoded));
    }

    @Override
    public JsonGenerator writeNumber(char[] encoded, int offset, int length) {
        return writeNumber(new BigDecimal(encoded, offset, length));
    }

    @Override
    public JsonGenerator writeNumber(double value) {
        if (!Double.isFinite(value)) {
            throw notFinite();
        }
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeNumber(float value) {
        if (!Float.isFinite(value)) {
            throw notFinite();
        }
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeArray(long[] values, int offset, int length) {
        writeStartArray(values, length);
        for (int i = offset; i < offset + length; i++) {
            writeNumber(values[i]);
        }
        return writeEndArray();
    }

    @Override
    public JsonGenerator writeArray(double[] values, int offset, int length) {
        writeStartArray(values, length);
        for (int i = offset; i < offset + length; i++) {
            writeNumber(values[i]);
        }
        return writeEndArray();
    }

    private static UnwritableValueException tooLarge() {
        return new UnwritableValueException(
                "an integer outside ±(2^53−1), which JavaScript would round; declare it as text"
                        + " with @JsonFormat(shape = STRING), or as BigInteger");
    }

    private static UnwritableValueException notFinite() {
        return new UnwritableValueException("NaN or an infinity, which JSON does not have");
    }
}
